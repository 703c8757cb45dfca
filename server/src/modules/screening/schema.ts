import { z } from 'zod';
import { bilingual, finding } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { pageQuery } from '../../platform/http/index.js';
import { listingRow } from '../marketplace/index.js';
import { VERDICTS } from './fusion/verdict.js';
import { ruleDraft, ruleStage } from './rules/rule.js';

const verdict = z.enum(VERDICTS);

export const screeningRequest = z.object({
  storefrontId: idSchema('storefront'),
  /** As for ingest; recorded in the mirror, whatever the verdict. */
  listing: listingRow,
  /** Base64 of the pictures' bytes, in the order of the listing's pictures. */
  pictures: z.array(z.base64().max(12_000_000)).max(12).optional(),
});

const contribution = z.object({
  signal: z.string(),
  /** Log-odds added, after the cap of its family. */
  points: z.number(),
  /** Places in `findings`. */
  findings: z.array(z.int()),
});

export const screeningSchema = z.object({
  id: idSchema('screening'),
  listingId: idSchema('listing'),
  versionNumber: z.int(),
  storefrontId: idSchema('storefront'),
  merchantId: idSchema('merchant'),
  path: z.enum(['request', 'stream']),
  verdict,
  /** Probability of infringement by the scorecard, 0 to 1. */
  score: z.number(),
  rightId: idSchema('right').nullable(),
  findings: z.array(finding),
  scores: z.array(
    z.object({
      rightId: z.string().nullable(),
      logOdds: z.number(),
      contributions: z.array(contribution),
    }),
  ),
  /** What could not be looked at, and why: it holds. */
  obstacles: z.array(z.object({ code: z.string(), reason: bilingual })),
  rules: z.array(
    z.object({
      ruleId: z.string(),
      version: z.int(),
      stage: z.string(),
      action: z.string(),
      isDeciding: z.boolean(),
    }),
  ),
  scorecard: z.string(),
  ingestedAt: z.iso.datetime(),
  screenedAt: z.iso.datetime(),
  taskId: idSchema('task').nullable(),
  outcome: z.enum(['cleared', 'removed']).nullable(),
  concludedAt: z.iso.datetime().nullable(),
  decisionId: idSchema('decision').nullable(),
  isInfringing: z.boolean().nullable().describe('What a person found; null while nobody looked'),
  isAutomatic: z.boolean().describe('Removed by the house itself, by a rule of proven precision'),
  audit: z
    .enum(['allowed', 'watched', 'automatic'])
    .nullable()
    .describe('What it was drawn from by lot, for a person to look'),
});

export const screeningRow = screeningSchema.extend({ listingTitle: z.string().nullable() });

export const screeningParams = z.object({ id: idSchema('screening') });

export const conclusionBody = z.object({
  outcome: z.enum(['clear', 'remove']),
  rightId: idSchema('right').optional().describe('That the verdict names when absent'),
  reason: z.string().max(60).optional().describe('A code of the reasons; a removal needs it'),
  facts: z.string().trim().min(1).max(5000).optional().describe('The findings when absent'),
  falsePositives: z
    .array(z.int().nonnegative())
    .max(500)
    .optional()
    .describe('Places of mistaken findings; all when cleared, none when removed'),
});

export const screeningsQuery = pageQuery.extend({
  verdict: verdict.optional(),
  storefrontId: idSchema('storefront').optional(),
  merchantId: idSchema('merchant').optional(),
  listingId: idSchema('listing').optional(),
  outcome: z.enum(['cleared', 'removed', 'none']).optional().describe('none: nobody concluded'),
  signal: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .optional()
    .meta({ example: 'text.replica-language', description: 'One of its findings' }),
  ruleId: idSchema('rule').optional().describe('A rule that was true of it'),
  audit: z.enum(['allowed', 'watched', 'automatic']).optional(),
  from: z.iso.datetime().optional().describe('Screened at or after'),
  until: z.iso.datetime().optional().describe('Screened before'),
});

export const figuresQuery = z.object({
  from: z.iso.datetime().optional().describe('Thirty days before `until` when absent.'),
  until: z.iso.datetime().optional().describe('Now when absent.'),
  storefrontId: idSchema('storefront').optional(),
});

export const figuresSchema = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  verdicts: z.array(z.object({ path: z.string(), verdict, count: z.int() })),
  removedBeforeSale: z
    .object({ count: z.int(), of: z.int() })
    .describe('Removals of listings on sale that nobody had paid for, and all of them.'),
  blockedBeforePublication: z.int(),
  ingestToRemoval: z
    .object({ median: z.number(), p95: z.number() })
    .nullable()
    .describe('Seconds.'),
  signals: z.array(
    z.object({ engine: z.string(), signal: z.string(), removed: z.int(), concluded: z.int() }),
  ),
});

export const settingsSchema = z.object({
  isStreaming: z.boolean().describe('Whatever is ingested is screened as it comes'),
  removesAutomatically: z
    .boolean()
    .describe('What rules of proven precision would remove is removed without a person'),
  auditShare: z
    .number()
    .min(0)
    .max(1)
    .describe('Of allowed listings, the share that a person looks at all the same'),
});
export const settingsBody = settingsSchema.extend({
  removesAutomatically: settingsSchema.shape.removesAutomatically.default(false),
  auditShare: settingsSchema.shape.auditShare.default(0.002),
});
export const settingsParams = z.object({ id: idSchema('storefront') });

export const ruleParams = z.object({ id: idSchema('rule') });
export const stageBody = z.object({ stage: ruleStage });
export const ruleSchema = ruleDraft.extend({
  id: idSchema('rule'),
  version: z.int(),
  stage: ruleStage,
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
  mayRemove: z.boolean().describe('Its precision has cleared its bar'),
  labelled: z.int().describe('Of the last 1,000 that people looked at, those it was true of'),
  infringing: z.int(),
  precision: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('With its Wilson 95 % interval'),
});
