import { z } from 'zod';
import { presentField } from '../../platform/errors/index.js';
import {
  can,
  cut,
  pageOf,
  pageQuery,
  type Route,
  read,
  readCursor,
} from '../../platform/http/index.js';
import { listingStream, refusedMessages } from './listing-stream.js';

const tag = 'Marketplace';

const stateSchema = z.object({
  isConfigured: z.boolean().describe('NATS_URL is set'),
  isConnected: z.boolean().describe('By the process that answers; a worker may be another one'),
  sequence: z.int().describe('The last message that took effect'),
  lastError: z.string().nullable(),
});

const refusedSchema = z.object({
  id: z.int(),
  sequence: z.int(),
  subject: z.string().meta({ example: 'listings.cn' }),
  externalId: z.string().nullable(),
  problems: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
  at: z.iso.datetime(),
});

export const streamRoutes: Route[] = [
  read(
    'GET /v1/listing-stream',
    {
      summary: 'How the listing stream stands',
      tag,
      access: can('marketplace.ingest'),
      returns: stateSchema,
    },
    async ({ platform }) => {
      const state = platform.streams.states.find(({ listener }) => listener === listingStream.name);
      return {
        isConfigured: state !== undefined,
        isConnected: state?.isConnected ?? false,
        sequence: state?.sequence ?? 0,
        lastError: state?.lastError ?? null,
      };
    },
  ),
  read(
    'GET /v1/listing-stream/refused',
    {
      summary: 'Messages of the listing stream that could not be recorded, the last first',
      description: 'Kept for thirty days.',
      tag,
      access: can('marketplace.ingest'),
      query: pageQuery,
      returns: pageOf(refusedSchema),
    },
    async ({ db, language, query: { cursor, limit } }) => {
      const before = readCursor(cursor)?.[0];
      const rows = await refusedMessages(
        db,
        before === undefined ? undefined : Number(before),
        limit,
      );
      const { items, next } = cut(rows, limit, ({ id }) => [id]);
      return {
        items: items.map((one) => ({
          ...one,
          at: one.at.toISOString(),
          problems: one.problems.map((problem) => presentField(problem, language)),
        })),
        next,
      };
    },
  ),
];
