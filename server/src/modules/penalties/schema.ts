import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { penaltyPolicy, STEPS } from './policy.js';

const instant = z.iso.datetime();
const count = z.number().int();
const words = z.string().trim().min(1).max(5_000);
const step = z.enum(STEPS);
const days = z.number().int().min(1).max(3_650).nullable();

export const merchantParams = z.object({ id: idSchema('merchant') });
export const sanctionParams = z.object({ id: idSchema('sanction') });
export const batchParams = z.object({ id: idSchema('sanctionBatch') });

export const sanctionSchema = z.object({
  id: idSchema('sanction'),
  merchant: z.object({ id: idSchema('merchant'), name: z.string() }),
  batchId: z.string().nullable(),
  step,
  status: z.enum(['proposed', 'in-force', 'declined', 'lifted']),
  statement: z.string(),
  basis: z.object({
    points: count,
    decisions: z.array(
      z.object({ id: z.string(), reason: z.string(), points: count, at: instant }),
    ),
    links: z.array(bilingual),
  }),
  isReferred: z.boolean().describe('Flagged for referral to law enforcement; for the platform'),
  untilAt: instant.nullable(),
  proposedAt: instant,
  isOwn: z.boolean().describe('The reader proposed it, and cannot approve it'),
  inForceAt: instant.nullable(),
  liftedAt: instant.nullable(),
  liftReason: z.string().nullable(),
  contest: z.string().nullable(),
  contestedAt: instant.nullable(),
  outcome: z.enum(['granted', 'dismissed']).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export const sanctionList = z.object({ items: z.array(sanctionSchema) });
export const penaltiesSchema = z.object({
  merchant: z.object({ id: idSchema('merchant'), name: z.string() }),
  points: count,
  recentDecisions: count,
  proposal: z.object({ step, days }).nullable().describe('What the ladder calls for today'),
  ladder: z.array(z.object({ step, from: count, days })),
  ledger: z.array(
    z.object({
      decisionId: z.string(),
      reason: z.string(),
      points: count,
      at: instant,
      expiresAt: instant,
      state: z.enum(['counts', 'expired', 'void']),
    }),
  ),
  sanctions: z.array(sanctionSchema),
});
export const newSanctionBody = z.object({
  step,
  statement: words.describe('The statement of reasons, for the merchant'),
  days: days.default(null),
  isReferred: z.boolean().default(false),
});
export const batchBody = z.object({
  clusterId: idSchema('cluster'),
  step,
  days: days.default(null),
  isReferred: z.boolean().default(false),
  shops: z
    .array(
      z.object({
        merchantId: idSchema('merchant'),
        statement: words,
        links: z.array(bilingual).max(30),
      }),
    )
    .min(1)
    .max(200),
});
export const batchSchema = z.object({ batchId: z.string(), items: z.array(sanctionSchema) });
export const approvalBody = z.object({ isApproved: z.boolean() });
export const reasonBody = z.object({ reason: words });
export const contestBody = z.object({ statement: words });
export const answerBody = z.object({ outcome: z.enum(['granted', 'dismissed']), text: words });
export const policySchema = z.object({ version: count, policy: penaltyPolicy });
export const policyBody = z.object({ expected: count, policy: penaltyPolicy });
