import { z } from 'zod';
import { bilingual } from '../../../contracts/findings.js';
import { parseCondition } from './language.js';

/** How far a rule is rolled out: it says what it would do, or does it to a share of listings. */
export const ruleStage = z.enum(['shadow', 'canary', 'partial', 'full', 'off']);
export type RuleStage = z.infer<typeof ruleStage>;

/** Share of listings on which a stage acts. */
export const STAGE_SHARE: Record<RuleStage, number> = {
  off: 0,
  shadow: 0,
  canary: 0.01,
  partial: 0.1,
  full: 1,
};

/** Whether a rule at that stage acts on any listing. */
export const isActing = (stage: RuleStage): boolean => STAGE_SHARE[stage] > 0;

export const ruleAction = z.enum(['hold', 'remove']);

/** What somebody writes: a condition in CEL, what follows from it, for what purpose, whose it is. */
export const ruleDraft = z.object({
  name: z.string().trim().min(1).max(120),
  purpose: z.string().trim().min(10).max(1_000),
  when: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .superRefine((source, context) => {
      const condition = parseCondition(source);
      if ('message' in condition) context.addIssue({ code: 'custom', message: condition.message });
    })
    .meta({ example: 'listing.seen("text.replica-language") > 0.5 && listing.price < 100.0' }),
  action: ruleAction,
  /** Told to the merchant. */
  reason: bilingual,
  /**
   * The precision that the rule promises: it removes only while the lower Wilson bound reaches it,
   * and watches again once the upper bound lies below.
   */
  precisionBar: z.number().min(0.5).max(0.999).default(0.95),
});
export type RuleDraft = z.infer<typeof ruleDraft>;

export interface Rule extends RuleDraft {
  ruleId: string;
  version: number;
  stage: RuleStage;
  /** Its precision has cleared its bar; until then a rule that would remove only holds. */
  mayRemove: boolean;
}
