import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { can, pageOf, pageQuery, type Route, read, write } from '../../platform/http/index.js';
import { moved } from './claim-schema.js';
import * as schema from './counter-notice-schema.js';
import {
  answerCounterNotice,
  decideCounterNotice,
  fileCounterNotice,
  forwardCounterNotice,
  receiveCounterNotice,
  returnCounterNotice,
  withdrawCounterNotice,
} from './counter-notices.js';
import { sharedCounterNotices } from './join-counter-notice.js';
import { listCounterNotices, readCounterNotice } from './read-notices.js';

const claimParams = z.object({ claimId: idSchema('claim') });
const params = z.object({ counterNoticeId: idSchema('counterNotice') });
const tag = 'Counter-notices';
const filed = moved.extend({ counterNoticeId: z.string() });

export const counterNoticeRoutes: Route[] = [
  write(
    'POST /v1/counter-notices',
    {
      summary: 'Answer any number of claims of one complainant at once',
      tag,
      access: can('counter-notice.submit'),
      body: schema.fileCounterNotice,
      returns: filed,
      status: 201,
    },
    ({ tx, actor, body }) => fileCounterNotice(tx, actor, body),
  ),
  read(
    'GET /v1/claims/:claimId/shared-counter-notices',
    {
      summary: 'What other merchants answered on the same right and share; one may join it',
      tag,
      access: can('counter-notice.submit'),
      params: claimParams,
      returns: schema.sharedCounterNotices,
    },
    async ({ db, actor, params }) => ({
      items: (await sharedCounterNotices(db, actor, params.claimId)).map(
        ({ evidenceIds, filedAt, ...one }) => ({
          ...{ ...one, filedAt: filedAt.toISOString(), evidence: evidenceIds.length },
        }),
      ),
    }),
  ),
  read(
    'GET /v1/counter-notices',
    {
      summary: 'Counter-notices that you filed or received',
      tag,
      access: can('claim.read'),
      query: pageQuery,
      returns: pageOf(schema.counterNoticeView),
    },
    ({ db, actor, query }) => listCounterNotices(db, actor, query),
  ),
  read(
    'GET /v1/counter-notices/:counterNoticeId',
    {
      summary: 'One counter-notice, as its reader may see it',
      tag,
      access: can('claim.read'),
      params,
      returns: schema.counterNoticeView,
    },
    ({ db, actor, params: { counterNoticeId } }) => readCounterNotice(db, actor, counterNoticeId),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/withdrawal',
    {
      summary: 'Take your counter-notice back',
      tag,
      access: can('counter-notice.submit'),
      params,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId } }) =>
      withdrawCounterNotice(tx, actor, counterNoticeId),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/return',
    {
      summary: 'Send an incomplete counter-notice back to be completed',
      tag,
      access: can('claim.decide'),
      params,
      body: schema.returnCounterNotice,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId }, body }) =>
      returnCounterNotice(tx, actor, counterNoticeId, body),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/forwarding',
    {
      summary: 'Forward a counter-notice to the complainant',
      tag,
      access: can('claim.decide'),
      params,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId } }) =>
      forwardCounterNotice(tx, actor, counterNoticeId),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/receipt',
    {
      summary: 'Acknowledge that a forwarded counter-notice has reached you',
      tag,
      access: can('notice.answer'),
      params,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId } }) =>
      receiveCounterNotice(tx, actor, counterNoticeId),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/answer',
    {
      summary: 'Answer a counter-notice: suit, evidence or concession',
      tag,
      access: can('notice.answer'),
      params,
      body: schema.answerCounterNotice,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId }, body }) =>
      answerCounterNotice(tx, actor, counterNoticeId, body),
  ),
  write(
    'POST /v1/counter-notices/:counterNoticeId/decision',
    {
      summary: 'Decide a counter-notice or complaint',
      tag,
      access: can('claim.decide'),
      params,
      body: schema.decideCounterNotice,
      returns: moved,
    },
    ({ tx, actor, params: { counterNoticeId }, body }) =>
      decideCounterNotice(tx, actor, counterNoticeId, body),
  ),
];
