import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { BANDS } from './scoring/index.js';

const instant = z.iso.datetime();
const count = z.number().int();
const words = (most: number) => z.string().trim().min(1).max(most);
const band = z.enum(BANDS);
const label = z.enum(['bad-faith', 'good-faith']);
const named = z.object({ id: z.string(), name: z.string() });
export const figures = z.record(z.string(), z.number());

const vettingRow = z.object({
  noticeId: z.string(),
  complainant: named,
  right: z.object({ id: z.string(), title: z.string() }),
  ground: z.string(),
  regime: z.string(),
  claims: count,
  accounts: count.describe('Accounts that share contact details with the complainant'),
  score: z.number().describe('Log-odds'),
  probability: z.number(),
  band,
  contributions: z.array(
    z.object({
      signal: z.string(),
      strength: z.number(),
      points: z.number(),
      figures,
      text: bilingual,
    }),
  ),
  posteriors: z.array(
    z.object({
      rate: z.string(),
      numerator: z.number(),
      denominator: z.number(),
      mean: z.number(),
      low: z.number(),
      high: z.number(),
      peer: z.number(),
      chanceAboveTwicePeer: z.number(),
    }),
  ),
  routes: z.array(z.string()),
  weightsVersion: count,
  scoredAt: instant,
  label: label.nullable(),
  labelReason: z.string().nullable(),
  labelledAt: instant.nullable(),
});

const request = z.object({
  id: z.string(),
  organisationId: z.string(),
  noticeId: z.string(),
  kind: z.enum(['identity-recheck', 'deposit-request']),
  text: z.string(),
  locale: z.string(),
  status: z.enum(['asked', 'answered', 'settled', 'waived']),
  answer: z.string().nullable(),
  evidenceIds: z.array(z.string()),
  askedAt: instant,
  answeredAt: instant.nullable(),
});

export const noticeParams = z.object({ noticeId: idSchema('notice') });
export const claimParams = z.object({ claimId: idSchema('claim') });
export const rightParams = z.object({ id: idSchema('right') });
export const vettingsQuery = pageQuery.extend({
  band: band.optional(),
  complainantId: idSchema('organisation').optional(),
});
export const vettingPage = pageOf(vettingRow).extend({
  counts: z.object({
    'not-suspected': count,
    watch: count,
    'under-vetting': count,
    severe: count,
  }),
  days: count,
});
export const vettingView = vettingRow.extend({ requests: z.array(request) });
export const conclusionBody = z.object({ label, reason: words(5_000) });
export const requestBody = z.object({
  kind: z.enum(['identity-recheck', 'deposit-request']),
  text: words(5_000),
});
export const requestParams = z.object({ id: idSchema('vettingRequest') });
export const requestList = z.object({ items: z.array(request) });
export const answerBody = z.object({
  text: words(5_000),
  evidenceIds: z.array(idSchema('evidence')).max(20).default([]),
});
export const settleBody = z.object({ status: z.enum(['settled', 'waived']) });

const party = z.enum(['complainant', 'merchant']);
const factors = z.object({
  absolute: z.object({ unfounded: count }),
  share: z.object({ unfounded: count, decided: count }),
  gravity: z.object({ harmed: count, daysDown: z.number() }),
  intent: z.object({ badFaith: count }),
  words: z.array(bilingual),
  proposal: z.enum(['none', 'warning', 'suspension']),
  days: count,
});
export const conductQuery = z.object({ organisationId: idSchema('organisation'), party });
export const conductSchema = z.object({ organisation: named, party, factors });
export const misuseBody = z.object({
  organisationId: idSchema('organisation'),
  party,
  step: z.enum(['warning', 'suspension']),
  statement: words(5_000).describe('The statement of reasons, for the one concerned'),
  days: z.number().int().min(1).max(365).optional(),
});
const misuse = z.object({
  id: z.string(),
  organisation: named,
  party,
  step: z.enum(['warning', 'suspension']),
  factors,
  statement: z.string(),
  locale: z.string(),
  regimes: z.array(z.string()),
  untilAt: instant.nullable(),
  at: instant,
  contest: z.string().nullable(),
  contestedAt: instant.nullable(),
  outcome: z.enum(['lifted', 'upheld']).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export const misuseSchema = misuse;
export const misusePage = pageOf(misuse);
export const misuseParams = z.object({ id: idSchema('misuse') });
export const misuseContestBody = z.object({ statement: words(5_000) });
export const misuseAnswerBody = z.object({
  outcome: z.enum(['lifted', 'upheld']),
  text: words(5_000),
});
const learned = z.object({
  version: count,
  labelled: count,
  weights: figures,
  errors: figures,
  learnedAt: instant,
  isOwn: z.boolean().describe('The reader had them learned, and cannot adopt them'),
  adoptedAt: instant.nullable(),
});
export const weightsSchema = z.object({
  inForce: z.object({ version: count, weights: figures }),
  labelled: count.describe('Findings of people so far'),
  learned: z.array(learned),
});
export const weightsParams = z.object({ version: z.coerce.number().int().min(1) });
export const rateLimitBody = z.object({
  organisationId: idSchema('organisation'),
  perDay: z.number().int().min(1).max(10_000).describe('Claims a day'),
  days: z.number().int().min(1).max(365),
  reason: words(5_000).describe('For the one limited'),
});
export const rateLimitSchema = z.object({ restrictionId: idSchema('restriction') });

const rate = z
  .object({ numerator: count, denominator: count, low: z.number(), high: z.number() })
  .nullable()
  .describe('Null where too few were counted to say anything');
const record = {
  takedownSuccess: rate,
  countered: rate,
  wonByMerchants: rate,
};
export const recordSchema = z.object({
  state: z.enum(['not-suspected', 'under-vetting', 'bad-faith']),
  rightId: z.string(),
  complainant: z.object(record),
  right: z.object({ ...record, merchants: count }),
  isPackOffered: z.boolean(),
});

const group = z.object({
  group: z.string(),
  complainants: count.nullable(),
  falseFlags: rate,
  flagsOfFailed: rate,
});
export const fairnessSchema = z.object({
  from: instant,
  to: instant,
  smallBelow: count,
  leastComplainants: count,
  home: z.string(),
  groups: z.array(group),
  ratios: z.object({
    smallToLarge: z.number().nullable(),
    foreignToDomestic: z.number().nullable(),
  }),
});
