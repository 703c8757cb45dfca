import { z } from 'zod';
import { idSchema } from '../../../contracts/ids.js';
import { can, pageQuery, type Route, read, write } from '../../../platform/http/index.js';
import { cut, pageOf, readCursor } from '../../../platform/http/page.js';
import { accountsProblem } from '../errors.js';
import { instant, instantOf, instantOrNull } from '../schema.js';
import { acceptMandate, endMandate, giveMandate } from './change-mandate.js';
import { type Mandate, mandateById, mandatesOf } from './queries.js';

const tag = 'Mandates';
const access = can('mandate.manage');
const params = z.object({ id: idSchema('mandate') });

const mandateSchema = z.object({
  id: z.string(),
  holderId: z.string(),
  holderName: z.string(),
  agentId: z.string(),
  agentName: z.string(),
  rightsScope: z.array(z.string()).nullable().describe('Null: every right of the holder.'),
  status: z.enum(['offered', 'active', 'ended']),
  givenAt: instant,
  acceptedAt: instant.nullable(),
  endedAt: instant.nullable(),
  version: z.number().int(),
});
const newMandateSchema = z.object({
  agentId: idSchema('organisation'),
  rightsScope: z.array(idSchema('right')).min(1).max(500).optional(),
});

function present(mandate: Mandate | undefined): z.input<typeof mandateSchema> {
  if (!mandate) throw accountsProblem('mandate-not-found');
  return {
    ...mandate,
    givenAt: instantOf(mandate.givenAt),
    acceptedAt: instantOrNull(mandate.acceptedAt),
    endedAt: instantOrNull(mandate.endedAt),
  };
}

export const mandateRoutes: Route[] = [
  read(
    'GET /v1/mandates',
    {
      summary: 'Mandates that you have given or hold',
      tag,
      access: can('mandate.read'),
      query: pageQuery,
      returns: pageOf(mandateSchema),
    },
    async ({ db, actor, query }) => {
      const before = readCursor(query.cursor)?.[0]?.toString();
      const rows = await mandatesOf(db, actor.organisationId, before, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map(present) };
    },
  ),
  write(
    'POST /v1/mandates',
    {
      summary: 'Offer an agent the power to act for you',
      tag,
      access,
      body: newMandateSchema,
      returns: mandateSchema,
      status: 201,
    },
    async ({ tx, actor, body }) => {
      const holderId = actor.organisationId;
      if (holderId === null) throw accountsProblem('mandate-not-possible');
      return present(await mandateById(tx, await giveMandate(tx, actor, { ...body, holderId })));
    },
  ),
  write(
    'POST /v1/mandates/:id/acceptance',
    { summary: 'Accept a mandate as the agent', tag, access, params, returns: mandateSchema },
    async ({ tx, actor, params }) => {
      await acceptMandate(tx, actor, params.id);
      return present(await mandateById(tx, params.id));
    },
  ),
  write(
    'POST /v1/mandates/:id/end',
    { summary: 'End a mandate, as either of the two', tag, access, params, returns: mandateSchema },
    async ({ tx, actor, params }) => {
      await endMandate(tx, actor, params.id);
      return present(await mandateById(tx, params.id));
    },
  ),
];
