import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { can, type Route, read, work, write } from '../../platform/http/index.js';
import { checkListings } from './check-listings.js';
import { claimPage, listClaims as claimQuery, timeline } from './claim-schema.js';
import { listClaims, listNotices, readNotice } from './read-notices.js';
import { noticeTimeline } from './read-timeline.js';
import * as schema from './schema.js';
import { submitNotice } from './submit-notice.js';

const noticeParams = z.object({ noticeId: idSchema('notice') });
const tag = 'Notices';

export const noticeRoutes: Route[] = [
  write(
    'POST /v1/notices',
    {
      summary: 'Submit a notice; each listing becomes a claim',
      tag,
      access: can('notice.submit'),
      body: schema.submitNotice,
      returns: schema.submitted,
      status: 201,
    },
    ({ tx, platform, actor, body: { listings, ...head } }) =>
      submitNotice(tx, platform, actor, head, listings),
  ),
  work(
    'POST /v1/notices/listing-checks',
    {
      summary: 'Which listings these references name; nothing is stored',
      tag,
      access: can('notice.submit'),
      body: schema.checkListings,
      returns: schema.checkedListings,
    },
    ({ platform, body }) => platform.db.read((db) => checkListings(db, body)),
  ),
  read(
    'GET /v1/notices',
    {
      summary: 'Notices that you submitted, or that were acted on against you, newest first',
      tag,
      access: can('notice.read'),
      query: schema.listNotices,
      returns: schema.noticePage,
    },
    ({ db, actor, query }) => listNotices(db, actor, query),
  ),
  read(
    'GET /v1/notices/:noticeId',
    {
      summary: 'A notice, as its reader may see it',
      tag,
      access: can('notice.read'),
      params: noticeParams,
      returns: schema.noticeView,
    },
    ({ db, actor, params }) => readNotice(db, actor, params.noticeId),
  ),
  read(
    'GET /v1/notices/:noticeId/claims',
    {
      summary: 'Claims of a notice in the order of its rows',
      tag,
      access: can('claim.read'),
      params: noticeParams,
      query: claimQuery,
      returns: claimPage,
    },
    ({ db, actor, platform, params, query }) =>
      listClaims(db, actor, platform, { ...query, ...params }),
  ),
  read(
    'GET /v1/notices/:noticeId/timeline',
    {
      summary: 'What happened to a notice; the same for both parties',
      tag,
      access: can('notice.read'),
      params: noticeParams,
      returns: timeline,
    },
    ({ db, actor, params }) => noticeTimeline(db, actor, params.noticeId),
  ),
];
