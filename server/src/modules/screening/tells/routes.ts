import { z } from 'zod';
import { bilingual } from '../../../contracts/findings.js';
import { idSchema } from '../../../contracts/ids.js';
import { can, type Route, read, work, write } from '../../../platform/http/index.js';
import { readRight } from '../../rights/index.js';
import { screeningProblem } from '../errors.js';
import { dryRunTell } from './dry-run.js';
import { TELL_STAGES, tellDraft, type WrittenTell } from './tell.js';
import { tellPerformance, tellsOfRight } from './tell-queries.js';
import { stageTell, writeTell } from './write-tell.js';

const tag = 'Tells';
const rightParams = z.object({ id: idSchema('right') });
const tellParams = rightParams.extend({ tellId: idSchema('tell') });

const tellSchema = z.object({
  id: idSchema('tell'),
  rightId: idSchema('right'),
  draft: tellDraft,
  stage: z.enum(TELL_STAGES),
  writtenAt: z.iso.datetime(),
});
const performance = z.object({
  /** Screenings in which the tell fired. */
  matched: z.int(),
  removed: z.int(),
  cleared: z.int(),
});
const dryRun = z.object({
  examined: z.int(),
  matched: z.int(),
  examples: z.array(
    z.object({ listingId: idSchema('listing'), title: z.string(), reason: bilingual }),
  ),
});

const present = ({ id, rightId, draft, stage, writtenAt }: WrittenTell) => ({
  ...{ id, rightId, draft, stage, writtenAt: writtenAt.toISOString() },
});

export const tellRoutes: Route[] = [
  read(
    'GET /v1/rights/:id/tells',
    {
      summary: 'What the holder tells about fakes, and how each tell did',
      tag,
      access: can('right.read'),
      params: rightParams,
      returns: z.object({ items: z.array(tellSchema.extend({ performance })) }),
    },
    async ({ db, actor, params }) => {
      const { viewer } = await readRight(db, actor, params.id);
      // Merchants who may sell under the right are not told how fakes of it are recognised.
      if (viewer === 'merchant') throw screeningProblem('tells-hidden');
      const tells = await tellsOfRight(db, params.id);
      const items = [];
      for (const tell of tells) {
        items.push({ ...present(tell), performance: await tellPerformance(db, tell.id) });
      }
      return { items };
    },
  ),
  write(
    'POST /v1/rights/:id/tells',
    {
      summary: 'Write a tell; it sees nothing until it is live',
      tag,
      access: can('right.manage'),
      params: rightParams,
      body: tellDraft,
      returns: tellSchema,
      status: 201,
    },
    async ({ tx, actor, params, body }) => present(await writeTell(tx, actor, params.id, body)),
  ),
  work(
    'POST /v1/rights/:id/tells/dry-run',
    {
      summary: 'What a tell would see in live listings that name the right',
      tag,
      access: can('right.manage'),
      params: rightParams,
      body: tellDraft,
      returns: dryRun,
    },
    ({ platform, actor, params, body }) => dryRunTell(platform, actor, params.id, body),
  ),
  write(
    'PUT /v1/rights/:id/tells/:tellId/stage',
    {
      summary: 'Make a tell live, or end it',
      tag,
      access: can('right.manage'),
      params: tellParams,
      body: z.object({ stage: z.enum(['live', 'ended']) }),
      returns: tellSchema,
    },
    async ({ tx, actor, params, body }) =>
      present(await stageTell(tx, actor, params.id, params.tellId, body.stage)),
  ),
];
