import type { RightKind } from '../../../contracts/identifiers/index.js';
import type { EntryType } from '../../../contracts/journal/index.js';
import type { CalendarId } from '../../../platform/calendar/index.js';

/** A sentence in both languages of the house. */
export interface Text {
  en: string;
  zh: string;
}

/** A length of time as the law counts it. */
export interface Period {
  count: number;
  unit: 'business-days' | 'calendar-days';
}

/** One statement that a notice or counter-notice must make, shown to the person who makes it. */
export interface Statement {
  code: string;
  text: Text;
  /** Where the regime demands it. */
  source: Text;
}

/** What a document must contain besides its statements. */
export interface Contents {
  statements: readonly Statement[];
  /** A typed signature is demanded. */
  isSigned: boolean;
  /** Contact details that must be present. */
  contact: readonly ('name' | 'email' | 'address' | 'phone')[];
  /** Preliminary evidence must be attached or described. */
  isEvidenced: boolean;
  /** Characters of reasoned explanation demanded. */
  minimumExplanation: number;
}

export type Answer = 'suit' | 'evidence' | 'concede';

/** What happens to a counter-notice: it goes to the complainant, or the platform decides it. */
export type CounterProcedure =
  | {
      kind: 'forwarded';
      /** The complainant's period, from receipt of the forwarded counter-notice or of its filing. */
      answerPeriod: Period;
      answerPeriodFrom: 'forwarded-received' | 'filed';
      /** Where the law also sets a last day for putting back; by then no desk's delay counts. */
      latestPutBack: Period | null;
      answers: readonly Answer[];
      /** A forwarded counter-notice counts as received after this period without acknowledgement. */
      deemedReceiptAfter: Period;
      /** An extension for notarisation and the like, once. */
      extension: Period | null;
    }
  | { kind: 'decided-by-platform' };

/**
 * A regime as data: required contents, clocks and consequences. A case keeps the version
 * that it started under; a change of law is a new version with its own `effectiveFrom`.
 */
export interface RegimePack {
  id: RegimeId;
  version: string;
  /** First local date on which new cases start under this version. */
  effectiveFrom: string;
  title: Text;
  law: Text;
  /** Where the law speaks of each step, by the type of its journal entry. */
  provisions: Readonly<Partial<Record<EntryType, Text>>>;
  rightKinds: readonly RightKind[];
  grounds: readonly { code: string; text: Text; kinds: readonly RightKind[] }[];
  calendar: CalendarId;
  notice: Contents;
  counterNotice: Contents;
  /** How long the complainant has to cure an incomplete notice, and what silence means. */
  cure: { period: Period; onSilence: 'rejected' | 'withdrawn' };
  /** How long the merchant has to complete a returned counter-notice. */
  counterCure: Period;
  counter: CounterProcedure;
  /** Nobody hears a complaint against a decision that they took part in. */
  isComplaintHeardByAnother: boolean;
  /** How long after the measure the merchant may contest; null is without limit. */
  contestPeriod: Period | null;
  /** How long the complainant may contest a rejection; null is not at all. */
  appealPeriod: Period | null;
}

export const REGIME_IDS = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'] as const;
export type RegimeId = (typeof REGIME_IDS)[number];
