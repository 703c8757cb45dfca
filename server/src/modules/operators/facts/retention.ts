import type { FactKind } from '../../../engines/rings/index.js';

const DAY = 86_400_000;

/** Days for which each kind is kept after it was last seen; purposes do not lengthen it. */
export const RETENTION_DAYS: Record<FactKind, number> = {
  'registration-number': 1_095,
  'id-number': 1_095,
  'legal-person': 1_095,
  face: 365,
  'bank-account': 1_095,
  phone: 730,
  email: 730,
  device: 365,
  ip: 180,
  address: 730,
  building: 730,
  'return-parcel': 365,
  template: 365,
  picture: 365,
};

/** Kinds that a marketplace may send; the others are derived from these or come from people. */
export const SENT_KINDS = [
  'registration-number',
  'id-number',
  'legal-person',
  'bank-account',
  'phone',
  'email',
  'device',
  'ip',
  'address',
  'return-parcel',
  'template',
  'picture',
] as const satisfies readonly FactKind[];

/** What facts may be sent for. */
export const PURPOSES = ['fraud-prevention', 'trader-identity', 'court-order'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const expiryOf = (kind: FactKind, lastAt: Date) =>
  new Date(lastAt.getTime() + RETENTION_DAYS[kind] * DAY);
