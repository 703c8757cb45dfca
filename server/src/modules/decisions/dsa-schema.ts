import { z } from 'zod';

/** EU and EEA states in the order and spelling of the Transparency Database. */
export const EU_STATES = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const;
export const EEA_STATES = [...EU_STATES, 'IS', 'LI', 'NO'].sort();

const [EARLIEST_CONTENT, EARLIEST_APPLICATION, LATEST] = ['2000-01-01', '2020-01-01', '2038-01-01'];
/** Most statements that one call of the database takes. */
export const LARGEST_BATCH = 100;

const prefixed = <const P extends string, const N extends string>(prefix: P, names: readonly N[]) =>
  z.enum(names.map((name) => `${prefix}${name}` as const));
const list = <S extends z.ZodType>(item: S) => z.array(item).min(1);
const date = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const yesNo = z.enum(['Yes', 'No']);

/** Attributes of one statement; of categories and keywords, those of intellectual property. */
const fields = z.strictObject({
  decision_visibility: list(
    prefixed('DECISION_VISIBILITY_', [
      'CONTENT_REMOVED',
      'CONTENT_DISABLED',
      'CONTENT_DEMOTED',
      'CONTENT_AGE_RESTRICTED',
      'CONTENT_INTERACTION_RESTRICTED',
      'CONTENT_LABELLED',
      'OTHER',
    ]),
  ).optional(),
  decision_visibility_other: text(500).optional(),
  end_date_visibility_restriction: date.optional(),
  decision_monetary: prefixed('DECISION_MONETARY_', [
    'SUSPENSION',
    'TERMINATION',
    'OTHER',
  ]).optional(),
  decision_monetary_other: text(500).optional(),
  end_date_monetary_restriction: date.optional(),
  decision_provision: prefixed('DECISION_PROVISION_', [
    'PARTIAL_SUSPENSION',
    'TOTAL_SUSPENSION',
    'PARTIAL_TERMINATION',
    'TOTAL_TERMINATION',
  ]).optional(),
  end_date_service_restriction: date.optional(),
  decision_account: prefixed('DECISION_ACCOUNT_', ['SUSPENDED', 'TERMINATED']).optional(),
  end_date_account_restriction: date.optional(),
  account_type: prefixed('ACCOUNT_TYPE_', ['BUSINESS', 'PRIVATE']).optional(),
  decision_ground: prefixed('DECISION_GROUND_', ['ILLEGAL_CONTENT', 'INCOMPATIBLE_CONTENT']),
  decision_ground_reference_url: z.url().max(500).optional(),
  illegal_content_legal_ground: text(500).optional(),
  illegal_content_explanation: text(2000).optional(),
  incompatible_content_ground: text(500).optional(),
  incompatible_content_explanation: text(2000).optional(),
  incompatible_content_illegal: yesNo.optional(),
  content_type: list(
    prefixed('CONTENT_TYPE_', [
      'APP',
      'AUDIO',
      'IMAGE',
      'PRODUCT',
      'SYNTHETIC_MEDIA',
      'TEXT',
      'VIDEO',
      'OTHER',
    ]),
  ),
  content_type_other: text(500).optional(),
  content_language: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  content_date: date,
  content_id: z.strictObject({ 'EAN-13': z.string().regex(/^\d{13}$/) }).optional(),
  category: z.literal('STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS'),
  category_specification: list(
    z.enum([
      'KEYWORD_COPYRIGHT_INFRINGEMENT',
      'KEYWORD_DESIGN_INFRINGEMENT',
      'KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT',
      'KEYWORD_PATENT_INFRINGEMENT',
      'KEYWORD_TRADE_SECRET_INFRINGEMENT',
      'KEYWORD_TRADEMARK_INFRINGEMENT',
      'KEYWORD_OTHER',
    ]),
  ).optional(),
  category_specification_other: text(500).optional(),
  // Nullable for the validator; the documentation requires it.
  territorial_scope: list(z.enum(EEA_STATES)),
  application_date: date,
  decision_facts: text(5000),
  source_type: prefixed('SOURCE_', [
    'ARTICLE_16',
    'TRUSTED_FLAGGER',
    'VOLUNTARY',
    'TYPE_OTHER_NOTIFICATION',
  ]),
  source_identity: text(500).optional(),
  automated_detection: yesNo,
  automated_decision: prefixed('AUTOMATED_DECISION_', ['FULLY', 'PARTIALLY', 'NOT_AUTOMATED']),
  puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
});

export type DsaStatement = z.infer<typeof fields>;
type Field = keyof DsaStatement;
type Complain = (field: Field, message: string) => void;

/** A field that is demanded when `condition` holds, and refused when it does not. */
const companions: readonly (readonly [Field, (statement: DsaStatement) => boolean])[] = [
  [
    'decision_visibility_other',
    (s) => s.decision_visibility?.includes('DECISION_VISIBILITY_OTHER') ?? false,
  ],
  ['decision_monetary_other', (s) => s.decision_monetary === 'DECISION_MONETARY_OTHER'],
  ['content_type_other', (s) => s.content_type.includes('CONTENT_TYPE_OTHER')],
  ['illegal_content_legal_ground', isIllegal],
  ['illegal_content_explanation', isIllegal],
  ['incompatible_content_ground', (s) => !isIllegal(s)],
  ['incompatible_content_explanation', (s) => !isIllegal(s)],
];

function isIllegal({ decision_ground }: DsaStatement): boolean {
  return decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT';
}

function checkCompanions(statement: DsaStatement, complain: Complain): void {
  for (const [field, isDemanded] of companions) {
    const isGiven = statement[field] !== undefined;
    if (isDemanded(statement) && !isGiven) complain(field, 'is required by another field');
    if (!isDemanded(statement) && isGiven) complain(field, 'is not allowed with the other fields');
  }
  const { category_specification: keywords } = statement;
  if (statement.category_specification_other && !keywords?.includes('KEYWORD_OTHER')) {
    complain('category_specification_other', 'needs KEYWORD_OTHER');
  }
  if (statement.incompatible_content_illegal && isIllegal(statement)) {
    complain('incompatible_content_illegal', 'is not allowed with illegal content');
  }
  if (statement.source_identity && statement.source_type === 'SOURCE_VOLUNTARY') {
    complain('source_identity', 'is not allowed with SOURCE_VOLUNTARY');
  }
}

const DECISIONS = [
  'decision_visibility',
  'decision_monetary',
  'decision_provision',
  'decision_account',
] as const;
const END_DATES = [
  'end_date_visibility_restriction',
  'end_date_monetary_restriction',
  'end_date_service_restriction',
  'end_date_account_restriction',
] as const;

function checkDates(statement: DsaStatement, complain: Complain): void {
  const within = (field: Field, value: string, earliest: string) => {
    if (value < earliest) complain(field, `is before ${earliest}`);
    if (value > LATEST) complain(field, `is after ${LATEST}`);
  };
  within('content_date', statement.content_date, EARLIEST_CONTENT);
  within('application_date', statement.application_date, EARLIEST_APPLICATION);
  for (const field of END_DATES) {
    const end = statement[field];
    if (end !== undefined) within(field, end, statement.application_date);
  }
}

/**
 * One statement of reasons as the DSA Transparency Database takes it, by the stricter of its
 * validator and its documentation. Source: Reg. (EU) 2022/2065 art. 24(5), the database's API.
 */
export const dsaStatement = fields.superRefine((statement, context) => {
  const complain: Complain = (field, message) =>
    context.addIssue({ code: 'custom', path: [field], message: `${field} ${message}` });
  if (DECISIONS.every((field) => statement[field] === undefined)) {
    complain('decision_visibility', 'or another of the four decisions is required');
  }
  checkCompanions(statement, complain);
  checkDates(statement, complain);
});

/** One call of the database: 1–100 statements with distinct `puid`s, all or nothing. */
export const dsaBatch = z.strictObject({
  statements: z
    .array(dsaStatement)
    .min(1)
    .max(LARGEST_BATCH)
    .refine((all) => new Set(all.map(({ puid }) => puid)).size === all.length, {
      message: 'puid is not unique in the batch',
    }),
});
