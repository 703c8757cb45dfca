import type { z } from 'zod';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { can, type Route, read, write } from '../../../platform/http/index.js';
import { weightsParams, weightsSchema } from '../schema.js';
import { weightsInForce } from '../vetting/vetting-queries.js';
import { adoptWeights, learnedWeights, learnFromLabels } from './learn-from-labels.js';

const shared = { tag: 'Misuse', access: can('claim.approve'), returns: weightsSchema };

async function present(db: Reader, actor: Actor): Promise<z.input<typeof weightsSchema>> {
  const labelled = await db.first(sql<{ count: number }>`
    select count(*)::int as count from notice_abuse.score where label is not null`);
  return {
    inForce: await weightsInForce(db),
    labelled: labelled?.count ?? 0,
    learned: (await learnedWeights(db)).map(({ learnedBy, learnedAt, adoptedAt, ...one }) => ({
      ...one,
      isOwn: learnedBy === actor.ref,
      learnedAt: learnedAt.toISOString(),
      adoptedAt: adoptedAt?.toISOString() ?? null,
    })),
  };
}

export const weightsRoutes: Route[] = [
  read(
    'GET /v1/misuse/weights',
    { ...shared, summary: 'The scorecard’s weights in force, and what was learned' },
    ({ db, actor }) => present(db, actor),
  ),
  write(
    'POST /v1/misuse/weights',
    {
      ...shared,
      summary: 'Learn weights from what people found so far, as a proposal',
      status: 201,
    },
    async ({ tx, actor }) => {
      await learnFromLabels(tx);
      return present(tx, actor);
    },
  ),
  write(
    'POST /v1/misuse/weights/:version/adoption',
    { ...shared, summary: 'Put proposed weights in force', params: weightsParams },
    async ({ tx, actor, params }) => {
      await adoptWeights(tx, params.version);
      return present(tx, actor);
    },
  ),
];
