import { can, type Route, read } from '../../../platform/http/index.js';
import { claimParams, recordSchema, rightParams } from '../schema.js';
import { complainantRecord } from './complainant-record.js';
import { invalidationPack } from './invalidation-pack.js';

const tag = 'Misuse';

export const merchantRoutes: Route[] = [
  read(
    'GET /v1/claims/:claimId/complainant-record',
    {
      summary: 'How the complainant behind a claim fares, in public terms; is the notice vetted?',
      tag,
      access: can('measure.read'),
      params: claimParams,
      returns: recordSchema,
    },
    ({ db, actor, params }) => complainantRecord(db, actor, params.claimId),
  ),
  read(
    'GET /v1/rights/:id/invalidation-pack',
    {
      summary: 'Evidence for having a right declared invalid, for merchants harmed by it; a ZIP',
      tag,
      access: can('measure.read'),
      params: rightParams,
      produces: 'application/zip',
    },
    async ({ db, actor, params, setHeader }) => {
      const pack = await invalidationPack(db, actor, params.id);
      setHeader('content-disposition', `attachment; filename="${params.id}-invalidation.zip"`);
      return pack;
    },
  ),
];
