import type { RightKind } from '../../contracts/identifiers/index.js';
import type { Bilingual } from './decision.js';
import { reasons } from './reasons.js';

/** What a person can decide: on a claim, or on what the merchant answered. */
export const RULINGS = ['accept', 'reject', 'upheld', 'dismissed'] as const;
export type Ruling = (typeof RULINGS)[number];

/** A reason that a person can choose, and where it fits. */
export interface OfferedReason {
  code: string;
  text: Bilingual;
  rulings: readonly Ruling[];
  /** Kinds of right that it can be said of; empty is every kind. */
  kinds: readonly RightKind[];
  /** Grounds of a notice for which it is the usual reason of its first ruling. */
  usualFor: readonly string[];
}

const PATENTS: readonly RightKind[] = ['patent-invention', 'patent-utility-model'];
const MARK: readonly RightKind[] = ['trademark'];

type Offer = Omit<OfferedReason, 'code' | 'text'>;
const offer = (
  rulings: readonly Ruling[],
  kinds: readonly RightKind[] = [],
  usualFor: readonly string[] = [],
): Offer => ({ rulings, kinds, usualFor });

// Reasons that only a rule or a party can give (silence, concession, a court) are not offered.
const offers: Readonly<Record<string, Offer>> = {
  'mark-on-same-goods': offer(['accept'], MARK, ['counterfeit']),
  'counterfeit-tells': offer(['accept'], MARK),
  'confusingly-similar-mark': offer(['accept'], MARK, ['trademark-infringement']),
  'copied-work': offer(['accept'], ['copyright'], ['copyright-infringement']),
  'same-design': offer(['accept'], ['design'], ['patent-infringement']),
  'patent-covered': offer(['accept'], PATENTS, ['patent-infringement']),
  'not-substantiated': offer(['reject'], [], ['*']),
  'authorised-sale': offer(['reject', 'upheld']),
  'genuine-goods': offer(['reject', 'upheld']),
  'fair-or-descriptive-use': offer(['reject', 'upheld'], [...MARK, 'copyright']),
  'goods-not-covered': offer(['reject', 'upheld'], [...MARK, ...PATENTS, 'design']),
  'right-not-usable': offer(['reject', 'upheld']),
  'counter-evidence-prevails': offer(['upheld'], [], ['*']),
  'counter-evidence-insufficient': offer(['dismissed'], [], ['*']),
};

/** The reasons that people choose from, the usual ones of each ruling first. */
export const offeredReasons: readonly OfferedReason[] = Object.entries(offers).flatMap(
  ([code, where]) => {
    const text = reasons[code];
    return text ? [{ code, text, ...where }] : [];
  },
);
