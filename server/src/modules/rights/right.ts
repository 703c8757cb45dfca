import type { OfficeCode, RightKind, TrademarkSubtype } from '../../contracts/identifiers/index.js';
import type { EvidenceId, OrganisationId, RightId } from '../../contracts/ids.js';

/** `lapsed` and `challenged` are set on their date; a withdrawn right never comes back. */
export const RIGHT_STATUSES = [
  'pending',
  'verified',
  'refused',
  'challenged',
  'lapsed',
  'withdrawn',
] as const;
export type RightStatus = (typeof RIGHT_STATUSES)[number];

/** Why a right cannot found a notice at an instant. */
export const UNUSABLE = ['pending', 'refused', 'withdrawn', 'expired', 'challenged'] as const;
export type Unusable = (typeof UNUSABLE)[number];

/** What the holder declares and the reviewer verifies. Dates are dates at the office. */
export interface RightFields {
  kind: RightKind;
  /** Trademarks only. */
  subtype: TrademarkSubtype | null;
  /** Text of the mark, title of the work or of the patent. */
  title: string;
  office: OfficeCode;
  /** Normal form of `checkRightNumber`; empty for an unregistered work. */
  number: string;
  niceClasses: number[];
  territories: string[];
  registeredOn: string | null;
  /** The last day in force; null when unknown or, as for works, not kept. */
  expiresOn: string | null;
  markImageId: EvidenceId | null;
  documentIds: EvidenceId[];
}

/** A right in the registry, with the instants that its usability follows from. */
export interface Right extends RightFields {
  id: RightId;
  holderId: OrganisationId;
  status: RightStatus;
  /** The reviewer's words for a refusal or a challenge. */
  statusReason: string | null;
  expiresAt: Date | null;
  verifiedAt: Date | null;
  challengedFrom: Date | null;
  withdrawnAt: Date | null;
  registeredAt: Date;
  version: number;
}

type Standing = Pick<
  Right,
  'status' | 'expiresAt' | 'verifiedAt' | 'challengedFrom' | 'withdrawnAt'
>;

const isReached = (moment: Date | null, at: Date) => moment !== null && moment <= at;

/** Why the right is not usable at `at`, or undefined when it is. */
export function whyUnusable(right: Standing, at: Date): Unusable | undefined {
  if (isReached(right.withdrawnAt, at)) return 'withdrawn';
  if (right.status === 'refused') return 'refused';
  if (!isReached(right.verifiedAt, at)) return 'pending';
  if (isReached(right.expiresAt, at)) return 'expired';
  return isReached(right.challengedFrom, at) ? 'challenged' : undefined;
}

/** The status that follows from the dates; what a person has ended stays as it is. */
export function statusAt(right: Standing, at: Date): RightStatus {
  if (right.status === 'refused' || right.status === 'withdrawn') return right.status;
  if (isReached(right.expiresAt, at)) return 'lapsed';
  if (right.verifiedAt === null) return 'pending';
  return isReached(right.challengedFrom, at) ? 'challenged' : 'verified';
}

/** When the status will next change by itself. */
export function nextChange(right: Standing, after: Date): Date | undefined {
  if (right.status === 'refused' || right.status === 'withdrawn') return undefined;
  return [right.challengedFrom, right.expiresAt]
    .flatMap((moment) => (moment !== null && moment > after ? [moment] : []))
    .sort((one, other) => one.getTime() - other.getTime())[0];
}

/**
 * What makes two entries the same registration. A Chinese trademark number covers several classes,
 * each a registration; an unregistered work has only its title.
 */
export function registerKey(fields: RightFields): string {
  const { kind, office, number, niceClasses, title } = fields;
  const parts: string[] = [kind, office, number];
  if (kind === 'trademark' && office === 'CN') parts.push(niceClasses.join(','));
  if (number === '') parts.push(title.normalize('NFKC').toLowerCase());
  return parts.join('/');
}
