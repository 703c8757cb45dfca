import { existsSync } from 'node:fs';
import { outboxTransport } from '../modules/accounts/index.js';
import { type Clock, systemClock } from '../platform/clock/clock.js';
import { createLogger } from '../platform/log.js';
import { smtpTransport } from '../platform/mail/index.js';
import type { readConfig } from './config.js';
import { Runtime } from './runtime.js';

/** A data folder prepared by the build, so that a first start need not initialise a cluster. */
const template = new URL('./database-template.tar.gz', import.meta.url);

/** Opens the house that the configuration describes. */
export function openRuntime(
  config: ReturnType<typeof readConfig>,
  clock: Clock = systemClock,
): Promise<Runtime> {
  return Runtime.open({
    clock,
    log: createLogger({ level: config.logLevel }),
    settings: config.settings,
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
    nats: config.nats,
    template: existsSync(template) ? template.pathname : undefined,
    transport: (platform) =>
      config.smtpUrl
        ? smtpTransport(config.smtpUrl, config.mailFrom)
        : outboxTransport(platform.db),
  });
}
