import { anonymousActor } from '../../modules/accounts/index.js';
import { buildServer } from '../../platform/http/index.js';
import { createLogger } from '../../platform/log.js';
import type { Platform } from '../../platform/platform.js';
import { readConfig } from '../config.js';
import { houseRoutes } from '../routes.js';
import type { Command } from './command.js';

export const openapiCommand: Command = {
  name: 'openapi',
  usage: 'openapi',
  summary: 'Print the OpenAPI 3.1 description of the HTTP interface',
  run: async () => {
    const { settings } = readConfig(process.env);
    // Describing the routes touches neither database nor queue.
    const platform = { settings, log: createLogger({ level: 'silent' }) } as unknown as Platform;
    const server = await buildServer(platform, houseRoutes(), async () => anonymousActor('en'));
    await server.ready();
    process.stdout.write(`${JSON.stringify(server.swagger(), null, 2)}\n`);
    return 0;
  },
};
