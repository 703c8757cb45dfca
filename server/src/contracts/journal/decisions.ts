import { z } from 'zod';
import { idSchema } from '../ids.js';

/** What a measure does to its target. */
export const measureKind = z.enum(['remove', 'restrict', 'warn', 'points', 'suspend', 'close']);
export type MeasureKind = z.infer<typeof measureKind>;

export const decisionEntries = {
  'decision.made': z.object({
    decisionId: idSchema('decision'),
    /** What was decided on: a claim, a counter-notice, a right … */
    subject: z.string(),
    outcome: z.string(),
    regime: z.string(),
    rule: z.string(),
    automation: z.enum(['none', 'partial', 'full']),
    measures: z.number().int(),
  }),
  'measure.imposed': z.object({
    measureId: idSchema('measure'),
    decisionId: idSchema('decision'),
    kind: measureKind,
    target: z.string(),
    storefrontId: idSchema('storefront'),
  }),
  'measure.lifted': z.object({
    measureId: idSchema('measure'),
    decisionId: idSchema('decision'),
    kind: measureKind,
    target: z.string(),
    storefrontId: idSchema('storefront'),
    reason: z.string(),
  }),
  /** The merchant asks a person to look again at a decision that nobody complained for. */
  'contest.filed': z.object({
    contestId: idSchema('contest'),
    decisionId: idSchema('decision'),
    subject: z.string(),
  }),
  /** `granted`: the decision is undone. */
  'contest.answered': z.object({
    contestId: idSchema('contest'),
    decisionId: idSchema('decision'),
    subject: z.string(),
    outcome: z.enum(['granted', 'dismissed']),
  }),
} as const;
