import {
  checkOffice,
  checkRightNumber,
  officeName,
  type RightKind,
} from '../../contracts/identifiers/index.js';
import type { DecisionId } from '../../contracts/ids.js';
import type { MeasureKind } from '../../contracts/journal/decisions.js';
import { calendarFor, localDate } from '../../platform/calendar/index.js';
import type { DecisionDraft, StatementBasis } from './decision.js';
import type { DsaStatement } from './dsa-schema.js';
import { reasons } from './reasons.js';

/** A decision with the measures that it imposed, as the export reads them. */
export interface DsaSource {
  id: DecisionId;
  reason: string;
  automation: DecisionDraft['automation'];
  statement: StatementBasis;
  undoneAt: Date | null;
  measures: readonly { kind: MeasureKind; imposedAt: Date; liftedAt: Date | null }[];
  /** EU and EEA states where it has effect (`territorialScope`). */
  scope: DsaStatement['territorial_scope'];
  /** Zone in which days are counted: the storefront's. */
  timeZone: string;
}
type Visibility = NonNullable<DsaStatement['decision_visibility']>[number];
type Account = NonNullable<DsaStatement['decision_account']>;

// A warning or penalty points restrict nothing, so they are no restrictions of art. 17(1).
const visibilities: Partial<Record<MeasureKind, Visibility>> = {
  remove: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  restrict: 'DECISION_VISIBILITY_CONTENT_DISABLED',
};
const accounts: Partial<Record<MeasureKind, Account>> = {
  suspend: 'DECISION_ACCOUNT_SUSPENDED',
  close: 'DECISION_ACCOUNT_TERMINATED',
};

interface KindWords {
  keyword: NonNullable<DsaStatement['category_specification']>[number];
  name: string;
  law: string;
}
const kinds: Record<RightKind, KindWords> = {
  trademark: {
    keyword: 'KEYWORD_TRADEMARK_INFRINGEMENT',
    name: 'trademark',
    law: 'Trademark law: Regulation (EU) 2017/1001 art. 9; Directive (EU) 2015/2436 art. 10 as transposed',
  },
  copyright: {
    keyword: 'KEYWORD_COPYRIGHT_INFRINGEMENT',
    name: 'copyright',
    law: 'Copyright law: Directive 2001/29/EC arts. 2–4 as transposed',
  },
  'patent-invention': {
    keyword: 'KEYWORD_PATENT_INFRINGEMENT',
    name: 'patent',
    law: 'Patent law: Agreement on a Unified Patent Court arts. 25–26; national patent law',
  },
  'patent-utility-model': {
    keyword: 'KEYWORD_PATENT_INFRINGEMENT',
    name: 'utility model',
    law: 'National utility model law',
  },
  design: {
    keyword: 'KEYWORD_DESIGN_INFRINGEMENT',
    name: 'design',
    law: 'Design law: Regulation (EC) No 6/2002 art. 19; national design law',
  },
};

const automated: Record<
  DecisionDraft['automation'],
  { code: DsaStatement['automated_decision']; sentence: string }
> = {
  none: { code: 'AUTOMATED_DECISION_NOT_AUTOMATED', sentence: 'A person took the decision.' },
  partial: {
    code: 'AUTOMATED_DECISION_PARTIALLY',
    sentence: 'A person took the decision with the help of automated means.',
  },
  full: {
    code: 'AUTOMATED_DECISION_FULLY',
    sentence: 'The decision was taken by automated means.',
  },
};

/**
 * The statement of reasons for the DSA Transparency Database, or undefined when none is due: the
 * decision restricts nothing, has no effect in the EU, or is undone. It is put together from
 * coded reasons and registry data alone, never from words that a person typed.
 * Source: Reg. (EU) 2022/2065 arts. 17(3), 24(5).
 */
export function dsaStatementOf(source: DsaSource): DsaStatement | undefined {
  const restrictions = restrictionsOf(source);
  if (!restrictions || source.undoneAt || source.scope.length === 0) return undefined;
  const { statement, automation } = source;
  return {
    ...restrictions,
    ...groundOf(source),
    content_type: ['CONTENT_TYPE_PRODUCT'],
    content_date: contentDate(source, restrictions.application_date),
    category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    category_specification: [kinds[statement.right.kind].keyword],
    territorial_scope: [...source.scope],
    decision_facts: factsOf(source),
    source_type: sourceOf(statement),
    automated_detection: statement.detection ? 'Yes' : 'No',
    automated_decision: automated[automation].code,
    puid: source.id,
  };
}

function sourceOf({ detection, regime }: StatementBasis): DsaStatement['source_type'] {
  if (detection) return 'SOURCE_VOLUNTARY';
  return regime === 'eu-dsa' ? 'SOURCE_ARTICLE_16' : 'SOURCE_TYPE_OTHER_NOTIFICATION';
}

type Restrictions = Pick<
  DsaStatement,
  | 'decision_visibility'
  | 'end_date_visibility_restriction'
  | 'decision_account'
  | 'end_date_account_restriction'
  | 'account_type'
  | 'application_date'
>;

function restrictionsOf(source: DsaSource): Restrictions | undefined {
  const visibility = source.measures.filter(({ kind }) => visibilities[kind]);
  const account = source.measures.filter(({ kind }) => accounts[kind]);
  const restricting = [...visibility, ...account];
  if (restricting.length === 0) return undefined;
  const since = Math.min(...restricting.map(({ imposedAt }) => imposedAt.getTime()));
  const kept = new Set(visibility.flatMap(({ kind }) => visibilities[kind] ?? []));
  const visibleUntil = endOf(source, visibility);
  const accountUntil = endOf(source, account);
  const isClosed = account.some(({ kind }) => kind === 'close');
  return {
    application_date: dayOf(source, new Date(since)),
    ...(kept.size > 0 && { decision_visibility: [...kept].sort() }),
    ...(visibleUntil && { end_date_visibility_restriction: visibleUntil }),
    ...(account.length > 0 && {
      decision_account: isClosed ? 'DECISION_ACCOUNT_TERMINATED' : 'DECISION_ACCOUNT_SUSPENDED',
      account_type: 'ACCOUNT_TYPE_BUSINESS',
    }),
    ...(accountUntil && { end_date_account_restriction: accountUntil }),
  };
}

/** The day on which the last of these measures was lifted; undefined while one is in force. */
function endOf(source: DsaSource, measures: DsaSource['measures']): string | undefined {
  const ends = measures.map(({ liftedAt }) => liftedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const last = Math.max(Number.NEGATIVE_INFINITY, ...ends);
  return Number.isFinite(last) ? dayOf(source, new Date(last)) : undefined;
}

function dayOf({ timeZone }: DsaSource, at: Date): string {
  return localDate(calendarFor('weekdays', timeZone), at);
}

/** A date that the marketplace never gave, or gave wrong, falls back to that of the measure. */
function contentDate(source: DsaSource, applicationDate: string): string {
  const published = new Date(source.statement.contentDate);
  if (Number.isNaN(published.getTime())) return applicationDate;
  const day = dayOf(source, published);
  return day >= '2000-01-01' && day <= applicationDate ? day : applicationDate;
}

function groundOf({
  statement,
  reason,
}: DsaSource): Pick<
  DsaStatement,
  | 'decision_ground'
  | 'illegal_content_legal_ground'
  | 'illegal_content_explanation'
  | 'incompatible_content_ground'
  | 'incompatible_content_explanation'
> {
  const explanation = reasons[reason]?.en ?? 'The listing infringes the right relied on.';
  // Illegal is what Union or Member State law forbids (art. 3(h)); other law acts as our terms.
  return statement.regime === 'eu-dsa'
    ? {
        decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
        illegal_content_legal_ground: kinds[statement.right.kind].law,
        illegal_content_explanation: explanation,
      }
    : {
        decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
        incompatible_content_ground: 'Intellectual-property rules of the platform’s terms',
        incompatible_content_explanation: explanation,
      };
}

function factsOf(source: DsaSource): string {
  const { statement, automation } = source;
  const alleged = new Date(statement.allegedAt);
  const on = Number.isNaN(alleged.getTime()) ? '' : ` on ${dayOf(source, alleged)}`;
  return [
    statement.detection
      ? `The platform’s own screening detected the listing by automated means${on}.`
      : `A notice of intellectual-property infringement was received${on}.`,
    `${statement.detection ? 'The decision relies' : 'It relied'} on ${rightInRegister(statement.right)}.`,
    reasons[source.reason]?.en,
    automated[automation].sentence,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Kind, office and number; the title is left out, for a work or mark can bear a person's name. */
function rightInRegister({ kind, office, number }: StatementBasis['right']): string {
  const { name } = kinds[kind];
  const known = checkOffice(office);
  const checked = checkRightNumber(kind, office, number);
  if (!known.ok) return `a ${name}`;
  const where = officeName(known.normalized, 'en');
  const isNumbered = checked.ok && /^(?=.*\d)[A-Z0-9./()-]+$/.test(checked.normalized);
  return isNumbered
    ? `the ${name} registered under no. ${checked.normalized} (${where})`
    : `a ${name} (${where})`;
}
