import { z } from 'zod';
import type { Reader, Tx } from '../../../platform/db/index.js';
import { sql } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { programsProblem } from '../errors.js';

const share = z.number().min(0).max(1);

/**
 * The Good Faith programme as data: who stands in it, and what it gives. The default is the
 * founding report's rule: 100 requests in three months, 90 % successful, at most 5 % countered.
 */
export const goodFaithRule = z.object({
  windowMonths: z.number().int().min(1).max(12).describe('Trailing calendar months looked at'),
  leastRequests: z.number().int().min(1).max(1_000_000),
  requestsCounted: z
    .enum(['submitted', 'decided'])
    .describe('What a request is: a claim submitted in the window, or decided in it'),
  leastSuccess: share.describe('Accepted and not reversed, out of decided'),
  mostCounters: share.describe('Counter-notices upheld, out of the denominator chosen'),
  countersOutOf: z.enum(['accepted', 'decided']),
  lockOutDays: z
    .number()
    .int()
    .min(0)
    .max(366)
    .describe('Days without standing after it was lost for its rates'),
  scopes: z
    .array(z.enum(['right', 'ground']))
    .max(2)
    .describe('Judged apart, where there are enough requests: then it goes before the whole'),
  leastScopedRequests: z.number().int().min(1).max(1_000_000),
  benefits: z.object({
    isExpedited: z.boolean().describe('Own lane, due in half the time'),
    waives: z.array(z.enum(['evidence', 'explanation'])).max(2),
    decidesAutomatically: z
      .boolean()
      .describe('A claim is accepted at once where screening holds the same listing for the right'),
    leastAgreement: share.describe('Probability that screening must give it'),
    mostListings: z.number().int().min(500).max(20_000).describe('Listings in one notice by file'),
  }),
});
export type GoodFaithRule = z.output<typeof goodFaithRule>;
export type Benefits = GoodFaithRule['benefits'];

export const DEFAULT_RULE: GoodFaithRule = {
  windowMonths: 3,
  leastRequests: 100,
  requestsCounted: 'submitted',
  leastSuccess: 0.9,
  mostCounters: 0.05,
  countersOutOf: 'accepted',
  lockOutDays: 30,
  scopes: ['right', 'ground'],
  leastScopedRequests: 30,
  benefits: {
    isExpedited: true,
    waives: ['evidence', 'explanation'],
    decidesAutomatically: true,
    leastAgreement: 0.9,
    mostListings: 10_000,
  },
};

export interface RuleInForce {
  /** 0 is the rule as delivered, which nobody wrote. */
  version: number;
  rule: GoodFaithRule;
  writtenAt: Date | null;
}

export async function ruleInForce(db: Reader): Promise<RuleInForce> {
  const row = await db.first(sql<RuleInForce>`
    select version, rule, written_at as "writtenAt" from programs.rule
    order by version desc limit 1`);
  return row ?? { version: 0, rule: DEFAULT_RULE, writtenAt: null };
}

/** Writes the next version; it judges from now on. @throws `rule-changed` when another came first. */
export async function writeRule(tx: Tx, rule: GoodFaithRule, expected: number): Promise<number> {
  const { version } = await ruleInForce(tx);
  if (version !== expected) throw programsProblem('rule-changed', { version });
  const next = version + 1;
  const written = await tx.count(sql`
    insert into programs.rule (version, rule, written_by, written_at)
    values (${next}, ${JSON.stringify(rule)}::jsonb, ${tx.by}, ${tx.now})
    on conflict (version) do nothing`);
  if (written === 0) throw programsProblem('rule-changed', { version: next });
  append(tx, {
    type: 'programme.rule-written',
    subject: 'good-faith',
    parties: [],
    data: { programme: 'good-faith', version: next },
  });
  return next;
}
