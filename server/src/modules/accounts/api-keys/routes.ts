import { z } from 'zod';
import { idSchema } from '../../../contracts/ids.js';
import { permission } from '../../../contracts/parties.js';
import { can, pageQuery, type Route, read, work, write } from '../../../platform/http/index.js';
import { cut, pageOf, readCursor } from '../../../platform/http/page.js';
import { instant, instantOf, instantOrNull, nameSchema } from '../schema.js';
import { createApiKey } from './create-api-key.js';
import { type ApiKey, apiKeysOf } from './queries.js';
import { revokeApiKey } from './revoke-api-key.js';

const tag = 'API keys';
const access = can('api-key.manage');

const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string().describe('The first characters of the key.'),
  scopes: z.array(permission),
  createdAt: instant,
  lastUsedAt: instant.nullable().describe('To the hour.'),
  expiresAt: instant.nullable(),
});
const newApiKeySchema = z.object({
  name: nameSchema,
  scopes: z.array(permission).min(1).max(permission.options.length),
  expiresAt: z.iso.datetime().optional(),
});

const present = (row: ApiKey) => ({
  ...row,
  createdAt: instantOf(row.createdAt),
  lastUsedAt: instantOrNull(row.lastUsedAt),
  expiresAt: instantOrNull(row.expiresAt),
});

export const apiKeyRoutes: Route[] = [
  read(
    'GET /v1/api-keys',
    {
      summary: 'Keys of your organisation',
      tag,
      access,
      query: pageQuery,
      returns: pageOf(apiKeySchema),
    },
    async ({ db, actor, query }) => {
      const before = readCursor(query.cursor)?.[0]?.toString();
      const rows = await apiKeysOf(db, actor.organisationId, before, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map(present) };
    },
  ),
  // Not a `write` route: its answer, the secret, must not be kept for the repeats of a request.
  work(
    'POST /v1/api-keys',
    {
      summary: 'Create a key; its secret is shown this once',
      tag,
      access,
      body: newApiKeySchema,
      returns: z.object({ id: z.string(), secret: z.string() }),
      status: 201,
    },
    async ({ platform, actor, body }) => {
      const { name, scopes } = body;
      const expiresAt = body.expiresAt === undefined ? undefined : new Date(body.expiresAt);
      const made = await platform.db.write(actor.ref, (tx) =>
        createApiKey(tx, actor, { name, permissions: scopes, expiresAt }),
      );
      return { id: made.id, secret: made.key };
    },
  ),
  write(
    'DELETE /v1/api-keys/:id',
    { summary: 'Revoke a key', tag, access, params: z.object({ id: idSchema('apiKey') }) },
    ({ tx, actor, params }) => revokeApiKey(tx, actor, params.id),
  ),
];
