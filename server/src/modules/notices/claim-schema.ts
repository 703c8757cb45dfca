import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { CLAIM_STATES } from './claim.js';
import { COUNTED_AS } from './claim-list-queries.js';
import { regimeId } from './regime-schema.js';

export const claimState = z.enum(CLAIM_STATES);
const text = (maximum: number) => z.string().trim().max(maximum);
const instant = z.iso.datetime();

const clock = z.object({ name: z.string(), dueAt: instant, isProvisional: z.boolean() });

/** What happens next, who must do it, and by when: the same words for both parties. */
export const nextStep = z.object({
  party: z.enum(['complainant', 'merchant', 'platform', 'court', 'none']),
  action: z.string(),
  dueAt: instant.nullable(),
  isProvisional: z.boolean(),
});

export const approvalTaskId = z
  .string()
  .nullable()
  .describe('Task of the second person whom a ruling waits for; told to the platform alone');

export const claimView = z.object({
  id: z.string(),
  noticeId: z.string(),
  ordinal: z.number().int(),
  state: claimState,
  isMeasureInForce: z.boolean(),
  listing: z.object({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    price: z.object({ amount: z.number().int(), currency: z.string() }).nullable(),
    previewUrl: z.string().nullable(),
  }),
  merchant: z.object({ id: z.string(), name: z.string() }),
  isMerchantAuthorised: z.boolean(),
  remark: z.string().nullable(),
  regime: regimeId,
  submittedAt: instant,
  decidedAt: instant.nullable(),
  counterNoticeId: z.string().nullable(),
  lastDecisionId: z.string().nullable(),
  clocks: z.array(clock),
  next: nextStep,
  approvalTaskId,
  /** Events that the reader may cause now. */
  actions: z.array(z.string()),
});

export const listClaims = pageQuery.extend({
  state: claimState.optional(),
  counterNoticeId: idSchema('counterNotice').optional(),
  /** `to-answer`: counter-notices that wait for the complainant. */
  waiting: z.enum(['to-answer', 'contestable']).optional(),
  counted: z
    .enum(COUNTED_AS)
    .optional()
    .describe('Claims that a figure of GET /v1/dashboard counts; standing: accepted, not reversed'),
  complainantId: idSchema('organisation').optional(),
  rightId: idSchema('right').optional(),
  fromDay: z.iso.date().optional().describe('First day counted, with `counted`'),
  endDay: z.iso.date().optional().describe('The day after the last one counted'),
});
export const claimPage = pageOf(claimView);

/** Claims named for one act on all of them. */
export const claimIds = z.array(idSchema('claim')).min(1).max(5_000);

export const decideClaims = z.object({
  claimIds,
  outcome: z.enum(['accept', 'reject']),
  reason: z.string().max(60).describe('A code of GET /v1/decision-reasons'),
  facts: text(4_000).optional().describe('What you found; both parties read it'),
});
export const requestInformation = z.object({ claimIds, text: text(4_000).min(5) });
export const supplyInformation = z.object({
  claimIds,
  text: text(10_000).min(1),
  evidenceIds: z.array(idSchema('evidence')).max(50).default([]),
});
export const namedClaims = z.object({ claimIds, text: text(2_000).optional() });
export const concludeSuit = z.object({
  claimIds,
  outcome: z.enum(['infringing', 'not-infringing']),
  text: text(4_000).min(1),
  evidenceIds: z.array(idSchema('evidence')).max(50).default([]),
});

/** What became of each claim; those that could not move are named with the reason. */
export const moved = z.object({
  moved: z.array(
    z.object({ claimId: z.string(), state: claimState, decisionId: z.string().nullable() }),
  ),
  refused: z.array(z.object({ claimId: z.string(), problem: z.string() })),
});

export const ruled = moved.extend({
  approvalTaskId: z
    .string()
    .nullable()
    .describe('The task of the second person, when this ruling needs one and nothing moved yet'),
});

export const timelineEntry = z.object({
  entryId: z.string(),
  at: instant,
  type: z.string(),
  by: z.enum(['complainant', 'merchant', 'platform', 'clock', 'authority']),
  claims: z.number().int().describe('How many claims moved together'),
  state: claimState.nullable(),
  decisionId: z.string().nullable(),
  text: z.string().nullable(),
  locale: z.string().nullable(),
  evidenceIds: z.array(z.string()),
  law: bilingual.nullable(),
});
export const timeline = z.object({ items: z.array(timelineEntry) });
