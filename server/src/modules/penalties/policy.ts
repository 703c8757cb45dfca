import { z } from 'zod';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { penaltiesProblem } from './errors.js';

/** The ladder, mildest first. A marketplace carries out what its webhook tells of each step. */
export const STEPS = [
  'warning',
  'listing-limit',
  'search-demotion',
  'fund-hold-request',
  'suspension',
  'closure',
] as const;
export type Step = (typeof STEPS)[number];

const points = z.number().int().min(0).max(100);

/** What decisions cost and what follows. The first rule that fits a decision counts. */
export const penaltyPolicy = z.object({
  rules: z
    .array(
      z.object({
        storefrontId: z.string().optional().describe('Every storefront when absent'),
        regime: z.string().optional().describe('Every regime when absent'),
        reasons: z.array(z.string()).describe('Every reason when empty'),
        points,
      }),
    )
    .max(100),
  expiresAfterDays: z.number().int().min(1).max(3_650),
  ladder: z
    .array(
      z.object({
        step: z.enum(STEPS),
        from: z.number().int().min(1).max(1_000).describe('Points in force'),
        days: z.number().int().min(1).max(3_650).nullable().describe('Null: without an end'),
      }),
    )
    .max(STEPS.length),
  repeat: z
    .object({
      decisions: z.number().int().min(1).max(1_000),
      withinDays: z.number().int().min(1).max(3_650),
      step: z.enum(STEPS),
    })
    .describe('Repeat infringers (17 U.S.C. 512(i)): so many decisions call for this step'),
});
export type PenaltyPolicy = z.output<typeof penaltyPolicy>;

/** The policy as delivered: the platform's own, modelled on public rules of marketplaces. */
export const DEFAULT_POLICY: PenaltyPolicy = {
  rules: [
    { reasons: ['counterfeit-tells', 'mark-on-same-goods'], points: 12 },
    { reasons: [], points: 4 },
  ],
  expiresAfterDays: 365,
  ladder: [
    { step: 'warning', from: 4, days: null },
    { step: 'listing-limit', from: 12, days: 30 },
    { step: 'search-demotion', from: 24, days: 60 },
    { step: 'fund-hold-request', from: 36, days: 90 },
    { step: 'suspension', from: 48, days: 30 },
    { step: 'closure', from: 120, days: null },
  ],
  repeat: { decisions: 3, withinDays: 180, step: 'suspension' },
};

export interface PolicyInForce {
  /** 0 is the policy as delivered. */
  version: number;
  policy: PenaltyPolicy;
}

export async function policyInForce(db: Reader): Promise<PolicyInForce> {
  const row = await db.first(sql<PolicyInForce>`
    select version, policy from penalties.policy order by version desc limit 1`);
  return row ?? { version: 0, policy: DEFAULT_POLICY };
}

/** Writes the next version; decisions from now on cost by it. Problem: `policy-changed`. */
export async function writePolicy(tx: Tx, policy: PenaltyPolicy, expected: number): Promise<void> {
  const { version } = await policyInForce(tx);
  const written =
    version === expected
      ? await tx.count(sql`
          insert into penalties.policy (version, policy, written_by, written_at)
          values (${version + 1}, ${JSON.stringify(policy)}::jsonb, ${tx.by}, ${tx.now})
          on conflict (version) do nothing`)
      : 0;
  if (written === 0) throw penaltiesProblem('policy-changed', { version });
  append(tx, {
    type: 'penalties.policy-written',
    subject: 'penalties',
    parties: [],
    data: { version: version + 1 },
  });
}

interface Decided {
  storefrontId: string;
  regime: string;
  reason: string;
}

/** Points that a decision costs: those of the first rule that fits it. */
export function pointsFor({ rules }: PenaltyPolicy, decided: Decided): number {
  const rule = rules.find(
    ({ storefrontId, regime, reasons }) =>
      (storefrontId === undefined || storefrontId === decided.storefrontId) &&
      (regime === undefined || regime === decided.regime) &&
      (reasons.length === 0 || reasons.includes(decided.reason)),
  );
  return rule?.points ?? 0;
}

/** The strictest step that points in force, or repetition, call for. */
export function stepFor(
  { ladder, repeat }: PenaltyPolicy,
  { points: inForce, recentDecisions }: { points: number; recentDecisions: number },
): { step: Step; days: number | null } | null {
  const byPoints = ladder.filter(({ from }) => inForce >= from);
  const isRepeating = recentDecisions >= repeat.decisions;
  const days = ladder.find(({ step }) => step === repeat.step)?.days ?? null;
  const all = [...byPoints, ...(isRepeating ? [{ step: repeat.step, days }] : [])];
  const [strictest] = all.sort((one, other) => STEPS.indexOf(other.step) - STEPS.indexOf(one.step));
  return strictest ? { step: strictest.step, days: strictest.days } : null;
}
