import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { fileFormat, LARGEST_UPLOAD } from '../../platform/feeds/index.js';
import { can, type Route, read, stream, write } from '../../platform/http/index.js';
import { beginDraft, describeDraft, readDraftRows, submitDraft } from './draft-notice.js';
import { noticeHead, rowResult, submitted } from './schema.js';

const tag = 'Notices';
const params = z.object({ draftId: idSchema('draft') });
const access = can('notice.submit');
const draftView = z.object({
  draftId: z.string(),
  rows: z.number().int(),
  recognised: z.number().int(),
  refused: z.array(rowResult),
});

/** Notices with thousands of listings: begin a draft, send the file, look at it, submit it. */
export const draftRoutes: Route[] = [
  write(
    'POST /v1/notices/drafts',
    {
      summary: 'Begin a notice whose listings come by file',
      tag,
      access,
      body: noticeHead,
      returns: z.object({ draftId: z.string() }),
      status: 201,
    },
    async ({ tx, actor, body }) => ({ draftId: await beginDraft(tx, actor, body) }),
  ),
  stream(
    'POST /v1/notices/drafts/:draftId/rows',
    {
      summary: 'Send the listings as NDJSON, CSV or TSV: listing_id, id or url, and remark',
      tag,
      access,
      params,
      query: z.object({ format: fileFormat.optional() }),
      bodyLimit: LARGEST_UPLOAD,
      returns: draftView,
    },
    ({ platform, actor, params: { draftId }, query, stream: body }) =>
      readDraftRows(platform, actor, draftId, query.format, body),
  ),
  read(
    'GET /v1/notices/drafts/:draftId',
    { summary: 'A draft and the rows it cannot use', tag, access, params, returns: draftView },
    ({ db, actor, params: { draftId } }) => describeDraft(db, actor, draftId),
  ),
  write(
    'POST /v1/notices/drafts/:draftId/submission',
    {
      summary: 'Submit a draft; every row is answered',
      tag,
      access,
      params,
      returns: submitted,
      status: 201,
    },
    ({ tx, platform, actor, params: { draftId } }) => submitDraft(tx, platform, actor, draftId),
  ),
];
