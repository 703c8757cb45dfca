import { can, cut, type Route, read, readCursor, write } from '../../../platform/http/index.js';
import { abuseProblem } from '../errors.js';
import {
  answerBody,
  conclusionBody,
  noticeParams,
  requestBody,
  requestList,
  requestParams,
  settleBody,
  vettingPage,
  vettingsQuery,
  vettingView,
} from '../schema.js';
import { answerRequest, askComplainant, settleRequest } from './ask-complainant.js';
import { concludeVetting } from './conclude-vetting.js';
import { bandCounts, listVettings, presentVettings, showVetting } from './read-vettings.js';
import { requestById, requestsOf } from './request-queries.js';

const tag = 'Misuse';
/** What the list counts its bands over. */
const DAYS = 90;

export const vettingRoutes: Route[] = [
  read(
    'GET /v1/vettings',
    {
      summary: 'Notices put under vetting, newest first, each with its reasons',
      tag,
      access: can('review.work'),
      query: vettingsQuery,
      returns: vettingPage,
    },
    async ({ db, query }) => {
      const { band, complainantId, limit } = query;
      const after = readCursor(query.cursor);
      const rows = await listVettings(db, { band, complainantId }, after, limit + 1);
      const page = cut(rows, limit, (row) => [row.scoredAt.toISOString(), row.noticeId]);
      const [items, counts] = await Promise.all([
        presentVettings(db, page.items),
        bandCounts(db, DAYS),
      ]);
      return { ...page, items, counts, days: DAYS };
    },
  ),
  read(
    'GET /v1/notices/:noticeId/vetting',
    {
      summary: 'What vetting made of a notice: score, reasons, rates against peers, what follows',
      tag,
      access: can('review.work'),
      params: noticeParams,
      returns: vettingView,
    },
    ({ db, params }) => showVetting(db, params.noticeId),
  ),
  write(
    'POST /v1/notices/:noticeId/vetting/conclusion',
    {
      summary: 'Find that a notice was sent in bad faith, or that it was not',
      tag,
      access: can('claim.decide'),
      params: noticeParams,
      body: conclusionBody,
      returns: vettingView,
    },
    async ({ tx, platform, actor, params, body }) => {
      await concludeVetting(tx, platform.settings, actor, params.noticeId, body);
      return showVetting(tx, params.noticeId);
    },
  ),
  write(
    'POST /v1/notices/:noticeId/vetting/requests',
    {
      summary: 'Ask the complainant to prove its identity again, or for a deposit',
      tag,
      access: can('claim.decide'),
      params: noticeParams,
      body: requestBody,
      returns: vettingView,
      status: 201,
    },
    async ({ tx, platform, actor, params, body }) => {
      await askComplainant(tx, platform, actor, params.noticeId, body);
      return showVetting(tx, params.noticeId);
    },
  ),
  read(
    'GET /v1/vetting-requests',
    {
      summary: 'What the platform asks of you because of vetting',
      tag,
      access: can('notice.submit'),
      returns: requestList,
    },
    async ({ db, actor }) => ({ items: await requestsOf(db, actor.actsFor) }),
  ),
  write(
    'POST /v1/vetting-requests/:id/answer',
    {
      summary: 'Answer what the platform asks of you',
      tag,
      access: can('notice.submit'),
      params: requestParams,
      body: answerBody,
      returns: requestList,
    },
    async ({ tx, actor, params, body }) => {
      await answerRequest(tx, actor, params.id, body);
      return { items: await requestsOf(tx, actor.actsFor) };
    },
  ),
  write(
    'POST /v1/vetting-requests/:id/settlement',
    {
      summary: 'Settle a request, or let it be',
      tag,
      access: can('claim.decide'),
      params: requestParams,
      body: settleBody,
      returns: vettingView,
    },
    async ({ tx, params, body }) => {
      await settleRequest(tx, params.id, body.status);
      const request = await requestById(tx, params.id);
      if (!request) throw abuseProblem('request-not-found');
      return showVetting(tx, request.noticeId);
    },
  ),
];
