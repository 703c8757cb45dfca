import { z } from 'zod';
import { idSchema } from '../../../contracts/ids.js';
import { VERDICTS } from '../fusion/verdict.js';
import { ruleDraft } from '../rules/rule.js';

const share = z.number().min(0).max(1);
const estimate = z
  .object({ value: share, low: share, high: share })
  .describe('A share with its 95 % interval');
const sampled = z.object({
  population: z.int(),
  labelled: z.int(),
  infringing: z.int(),
});
const labels = { infringing: z.int(), labelled: z.int(), precision: estimate.nullable() };

export const qualityQuery = z.object({
  from: z.iso.datetime().optional().describe('Thirty days before `until` when absent.'),
  until: z.iso.datetime().optional().describe('Now when absent.'),
  storefrontId: idSchema('storefront').optional(),
});

export const qualitySchema = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  estimates: z
    .object({ prevalence: estimate, recall: estimate })
    .nullable()
    .describe('From audits drawn by lot; null while no allowed listing was audited.'),
  strata: z.object({
    allowed: sampled.describe('Allowed, and no watching rule was true of them'),
    watched: sampled.describe('Allowed, though a rule that only watches was true of them'),
    automatic: sampled.describe('Removed by the house itself'),
    judged: z
      .object({ infringing: z.int(), cleared: z.int() })
      .describe('Held or removed, with a person’s finding'),
    drawn: z.object({ allowed: z.int(), watched: z.int(), automatic: z.int() }),
    waiting: z.int().describe('Held or removed, and no person has looked yet'),
  }),
  days: z.array(z.object({ day: z.iso.date(), allowed: z.int(), held: z.int(), removed: z.int() })),
  signals: z.array(
    z.object({ engine: z.string(), signal: z.string(), ...labels, reversed: z.int() }),
  ),
  engines: z.array(z.object({ engine: z.string(), ...labels })),
  rules: z.array(
    z.object({
      ruleId: z.string(),
      version: z.int(),
      matched: z.int(),
      ...labels,
      reversed: z.int().describe('Removals undone by a merchant’s contest'),
    }),
  ),
  scorecard: z.object({ bar: share, mayRemove: z.boolean(), ...labels }),
  drift: z.object({
    psi: z
      .number()
      .nullable()
      .describe('Stability index of scores against the four weeks before; null for few'),
    isShift: z.boolean(),
    bins: z.array(z.object({ from: z.number(), reference: z.int(), current: z.int() })),
    signals: z.array(
      z.object({
        signal: z.string(),
        reference: z.number().describe('Share of listings on which it fired before'),
        current: z.number(),
        cusum: z.number().describe('Highest sum of daily deviations, in standard deviations'),
        isAlarm: z.boolean(),
      }),
    ),
  }),
});

export const backtestBody = ruleDraft.pick({ when: true });
export const backtestSchema = z.object({
  tried: z.int().describe('The last screenings, at most 10,000'),
  matched: z.int(),
  newlyHeld: z.int().describe('Matched, and allowed then'),
  ...labels,
  examples: z.array(
    z.object({
      id: idSchema('screening'),
      title: z.string(),
      verdict: z.enum(VERDICTS),
      isInfringing: z.boolean().nullable(),
    }),
  ),
});

export const cardParams = z.object({ version: z.string().regex(/^learned-\d{17}$/) });
export const cardSchema = z.object({
  version: z.string(),
  prior: z.number().describe('Log-odds before anything was seen'),
  multipliers: z
    .record(z.string(), z.number())
    .describe('By how much the expert’s points of each signal were multiplied'),
  labels: z.int().describe('Listings that it was learned from'),
  lossBefore: z
    .number()
    .describe('Mean logarithmic loss of the expert’s card on listings left out'),
  lossAfter: z.number(),
  learnedBy: z.string(),
  learnedAt: z.iso.datetime(),
  inForceAt: z.iso.datetime().nullable().describe('The last one put in force makes the verdicts'),
});
