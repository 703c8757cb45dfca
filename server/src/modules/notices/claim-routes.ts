import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { can, type Route, read } from '../../platform/http/index.js';
import { claimPicture } from './claim-picture.js';
import * as schema from './claim-schema.js';
import { listClaims, readClaim } from './read-notices.js';
import { claimTimeline } from './read-timeline.js';

const claimParams = z.object({ claimId: idSchema('claim') });
const tag = 'Notices';

/** What the parties and the desk read of claims. */
export const claimRoutes: Route[] = [
  read(
    'GET /v1/claims',
    {
      summary: 'Claims that you are party to, newest first',
      tag,
      access: can('claim.read'),
      query: schema.listClaims.extend({
        listingId: idSchema('listing').optional(),
        merchantId: idSchema('merchant').optional(),
      }),
      returns: schema.claimPage,
    },
    ({ db, actor, platform, query }) => listClaims(db, actor, platform, query),
  ),
  read(
    'GET /v1/claims/:claimId',
    {
      summary: 'One claim',
      tag,
      access: can('claim.read'),
      params: claimParams,
      returns: schema.claimView,
    },
    ({ db, actor, params }) => readClaim(db, actor, params.claimId),
  ),
  read(
    'GET /v1/claims/:claimId/picture',
    {
      summary: 'The first picture of the listing complained of, as a safe raster',
      tag,
      access: can('claim.read'),
      params: claimParams,
      produces: 'image/webp',
    },
    async ({ db, platform, actor, params, setHeader }) => {
      const sha256 = await claimPicture(db, actor, params.claimId);
      setHeader('content-type', 'image/webp');
      setHeader('x-content-type-options', 'nosniff');
      setHeader('content-security-policy', "sandbox; default-src 'none'");
      setHeader('cache-control', 'private, max-age=300');
      return platform.blobs.open(sha256);
    },
  ),
  read(
    'GET /v1/claims/:claimId/timeline',
    {
      summary: 'What happened to a claim; the same for both parties',
      tag,
      access: can('claim.read'),
      params: claimParams,
      returns: schema.timeline,
    },
    ({ db, actor, params }) => claimTimeline(db, actor, params.claimId),
  ),
];
