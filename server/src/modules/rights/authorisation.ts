import type {
  AuthorisationId,
  MerchantId,
  OrganisationId,
  RightId,
  StorefrontId,
} from '../../contracts/ids.js';

/** A holder's word that a merchant may sell under a right: where, and between which days. */
export interface Authorisation {
  id: AuthorisationId;
  rightId: RightId;
  holderId: OrganisationId;
  storefrontId: StorefrontId;
  /** The merchant's id on its marketplace: it may be named before the mirror knows it. */
  externalId: string;
  /** Null when the merchant was not in the mirror at the time of the grant. */
  merchantId: MerchantId | null;
  territories: string[];
  /** Days at the right's office; `untilOn` is the last one. */
  fromOn: string;
  untilOn: string | null;
  fromAt: Date;
  untilAt: Date | null;
  grantedAt: Date;
  endedAt: Date | null;
}

/** Whether it is in force at `at`. */
export function isInForce(
  { fromAt, untilAt, endedAt }: Pick<Authorisation, 'fromAt' | 'untilAt' | 'endedAt'>,
  at: Date,
): boolean {
  const hasEnded = [untilAt, endedAt].some((moment) => moment !== null && moment <= at);
  return fromAt <= at && !hasEnded;
}
