import { z } from 'zod';
import { rightKindSchema } from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';
import { measureKind } from '../../contracts/journal/decisions.js';
import { pageQuery } from '../../platform/http/index.js';
import { OUTCOMES } from './decision.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const decisionParams = z.object({ id: idSchema('decision') });

export const decisionsQuery = pageQuery.extend({
  party: z
    .enum(['merchant', 'complainant'])
    .optional()
    .describe('Only decisions on one’s own listings, or only those on one’s own claims'),
  outcome: z.enum(OUTCOMES).optional(),
  from: instant
    .optional()
    .meta({ description: 'Made at or after', example: '2026-03-01T00:00:00Z' }),
  to: instant.optional().meta({ description: 'Made before', example: '2026-04-01T00:00:00Z' }),
  listing: idSchema('listing').optional(),
  storefrontId: idSchema('storefront').optional(),
  subject: z.string().max(60).optional().describe('The claim decided on'),
});

export const measuresQuery = pageQuery.extend({
  inForce: flag.optional().describe('Only measures in force, or only those that are not'),
  kind: measureKind.optional(),
  merchantId: idSchema('merchant').optional(),
});

export const exportQuery = z.object({
  from: instant.meta({ description: 'Made at or after', example: '2026-03-01T00:00:00Z' }),
  to: instant.optional().meta({ description: 'Made before; now when absent' }),
  storefrontId: idSchema('storefront').optional(),
});

const at = z.iso.datetime();
const coded = z.object({ code: z.string(), text: z.string() });
const listing = z.object({
  id: idSchema('listing'),
  title: z.string().nullable(),
  url: z.string().nullable(),
});
const right = z.object({
  id: idSchema('right'),
  kind: rightKindSchema,
  kindName: z.string().meta({ example: 'trademark' }),
  title: z.string().meta({ example: 'LANTERN & LARK' }),
  office: z.string().meta({ example: 'US' }),
  number: z.string().meta({ example: '5123456' }),
});
const measureState = z
  .enum(['in-force', 'lifted', 'undone'])
  .describe('undone: its decision was undone, and it counts for nothing');
const contest = z.object({
  text: z.string().nullable(),
  until: at.nullable().describe('Null is without limit of time'),
});

const contested = z.object({
  id: idSchema('contest'),
  statement: z.string(),
  locale: z.string(),
  evidenceIds: z.array(idSchema('evidence')),
  filedAt: at,
  outcome: z.enum(['granted', 'dismissed']).nullable(),
  answer: z.string().nullable(),
  answerLocale: z.string().nullable(),
  answeredAt: at.nullable(),
});

export const contestParams = z.object({ id: idSchema('contest') });
export const contestBody = z.object({
  statement: z.string().trim().min(10).max(5000).meta({ example: 'We are an authorised dealer.' }),
  evidenceIds: z.array(idSchema('evidence')).max(20).default([]),
});
export const contestAnswerBody = z.object({
  outcome: z.enum(['granted', 'dismissed']).describe('granted: the decision is undone'),
  text: z.string().trim().min(1).max(5000).describe('Told to the merchant'),
});
export const contestSchema = contested.extend({ decisionId: idSchema('decision') });

const measure = z.object({
  id: idSchema('measure'),
  decisionId: idSchema('decision'),
  kind: measureKind,
  scope: z.object({
    target: idSchema('listing'),
    storefrontId: idSchema('storefront'),
    territory: z.string().meta({ example: 'eu' }),
  }),
  state: measureState,
  imposedAt: at,
  liftedAt: at.nullable(),
  liftedByDecisionId: idSchema('decision').nullable(),
  text: z
    .string()
    .meta({ example: 'The listing is removed (eu) since 3 March 2026 at 10:00 GMT+8.' }),
});

/** A measure with its decision's reason in one sentence. */
export const reasonedMeasure = measure.extend({
  subject: z.string(),
  merchantId: idSchema('merchant').nullable(),
  listing: listing.nullable(),
  reason: coded,
  contest,
});

/** A decision as a row of a list. */
export const decisionSummary = z.object({
  id: idSchema('decision'),
  subject: z.string(),
  storefrontId: idSchema('storefront'),
  outcome: coded.extend({ code: z.enum(OUTCOMES) }),
  reason: coded,
  regime: z.string().meta({ example: 'eu-dsa' }),
  right,
  listing: listing.nullable(),
  merchantId: idSchema('merchant').nullable(),
  automation: z.enum(['none', 'partial', 'full']),
  measures: z.array(z.object({ id: idSchema('measure'), kind: measureKind, state: measureState })),
  state: z
    .enum(['in-force', 'lifted', 'undone', 'standing'])
    .describe('standing: it imposed no measure'),
  madeAt: at,
  undoneAt: at.nullable(),
});

/** A decision with its whole statement of reasons. */
export const decisionSchema = decisionSummary.extend({
  regimeTitle: z.string(),
  regimeVersion: z.string().describe('Version of the regime’s pack that the case runs under'),
  law: z.string(),
  rule: z.string(),
  ground: coded,
  facts: z
    .object({ text: z.string(), locale: z.string().nullable(), language: z.string().nullable() })
    .nullable()
    .describe('The reviewer’s own words, in the language that they were written in'),
  automationText: z.string().describe('Whether automated, in a sentence'),
  measures: z.array(measure),
  lifted: z.array(measure).describe('Measures that this decision lifted'),
  contest,
  contestHere: z
    .boolean()
    .describe('The merchant contests it by this API; otherwise by a counter-notice'),
  contested: contested
    .nullable()
    .describe('What the merchant said against it, for merchant and platform; null before'),
  allegedAt: at,
  contentDate: z.string(),
  complainantId: idSchema('organisation').nullable().describe('Null for the merchant'),
  merchantOrganisationId: idSchema('organisation').nullable().describe('Null for the complainant'),
  madeBy: z.string().nullable().describe('For the platform only'),
  undoneBy: z.string().nullable().describe('For the platform only'),
  text: z.string().describe('The statement of reasons to read, in the reader’s language'),
});
