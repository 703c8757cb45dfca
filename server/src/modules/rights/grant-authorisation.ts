import type { AuthorisationId, MerchantId, RightId, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { shareEvidence } from '../evidence/index.js';
import { type Merchant, merchantsByIds, storefrontById } from '../marketplace/index.js';
import type { Authorisation } from './authorisation.js';
import {
  insertAuthorisation,
  selectAuthorisationForUpdate,
  setEnded,
} from './authorisation-queries.js';
import { rightsField, rightsProblem } from './errors.js';
import { dateAt, endOf, startOf } from './office-time.js';
import { handlesRight } from './reach.js';
import { requireHolderRight } from './read-right.js';
import type { Right } from './right.js';

/** A merchant of the mirror, or one by the marketplace's own id before the mirror knows it. */
export type NamedMerchant =
  | { merchantId: MerchantId }
  | { storefrontId: StorefrontId; externalId: string };

export interface Grant {
  rightId: RightId;
  merchant: NamedMerchant;
  /** Those of the right unless given. */
  territories?: string[] | undefined;
  /** First and last day at the right's office; from today, and without end, unless given. */
  from?: string | undefined;
  until?: string | null | undefined;
}

/**
 * Lets a merchant sell under a right. Problems: `right-not-found`, `right-withdrawn`,
 * `invalid-request` naming the field.
 */
export async function grantAuthorisation(
  tx: Tx,
  actor: Actor,
  grant: Grant,
): Promise<AuthorisationId> {
  const right = await requireHolderRight(tx, actor, grant.rightId);
  if (right.status === 'withdrawn') throw rightsProblem('right-withdrawn');
  const { merchant, ...named } = await findMerchant(tx, grant.merchant);
  const authorisation: Authorisation = {
    id: newId('authorisation', tx.now),
    rightId: right.id,
    holderId: right.holderId,
    ...named,
    merchantId: merchant?.id ?? null,
    territories: grant.territories ?? right.territories,
    ...period(right, grant, tx.now),
    grantedAt: tx.now,
    endedAt: null,
  };
  refuseFaults(right, authorisation, tx.now);
  await insertAuthorisation(tx, authorisation);
  const reader = merchant?.organisationId ?? undefined;
  if (reader && right.markImageId) await shareEvidence(tx, [right.markImageId], [reader]);
  const { territories, fromOn: from, untilOn: until } = authorisation;
  append(tx, {
    type: 'authorisation.granted',
    subject: authorisation.id,
    parties: [right.holderId, ...(reader ? [reader] : [])],
    data: { ...entryOf(authorisation), territories, from, until },
  });
  return authorisation.id;
}

/** Ends an authorisation now; one that has ended already stays as it is. */
export async function endAuthorisation(tx: Tx, actor: Actor, id: AuthorisationId): Promise<void> {
  const authorisation = await selectAuthorisationForUpdate(tx, id);
  if (!authorisation) throw rightsProblem('authorisation-not-found');
  const { rightId, holderId, merchantId } = authorisation;
  if (!(await handlesRight(tx, actor, { id: rightId, holderId }))) {
    throw rightsProblem('authorisation-not-found');
  }
  if (authorisation.endedAt !== null) return;
  await setEnded(tx, id);
  const merchants = await merchantsByIds(tx, merchantId ? [merchantId] : []);
  const readers = [...merchants.values()].flatMap(({ organisationId }) => organisationId ?? []);
  append(tx, {
    type: 'authorisation.ended',
    subject: id,
    parties: [holderId, ...readers],
    data: entryOf(authorisation),
  });
}

function entryOf({ id, rightId, storefrontId, externalId }: Authorisation) {
  return { authorisationId: id, rightId, storefrontId, externalId };
}

type Found = { merchant?: Merchant; storefrontId: StorefrontId; externalId: string };

async function findMerchant(tx: Tx, named: NamedMerchant): Promise<Found> {
  if ('merchantId' in named) {
    const merchant = (await merchantsByIds(tx, [named.merchantId])).get(named.merchantId);
    if (!merchant) return refuse(rightsField('merchant-not-found', '/merchant/merchantId'));
    return { merchant, storefrontId: merchant.storefrontId, externalId: merchant.externalId };
  }
  if (!(await storefrontById(tx, named.storefrontId))) {
    return refuse(rightsField('storefront-not-found', '/merchant/storefrontId'));
  }
  return named;
}

function period({ office }: Right, { from, until }: Grant, now: Date) {
  const fromOn = from ?? dateAt(office, now);
  const untilOn = until ?? null;
  return {
    fromOn,
    untilOn,
    fromAt: startOf(office, fromOn),
    untilAt: untilOn ? endOf(office, untilOn) : null,
  };
}

function refuseFaults(right: Right, { territories, fromAt, untilAt }: Authorisation, now: Date) {
  const beyond = territories.filter((code) => !right.territories.includes(code));
  if (beyond.length > 0) {
    refuse(rightsField('right-out-of-reach', '/territories', { territories: beyond.join(', ') }));
  }
  if (untilAt && (untilAt <= fromAt || untilAt <= now)) {
    refuse(rightsField('past', '/until'));
  }
}

function refuse(field: FieldProblem): never {
  throw httpProblem('invalid-request', {}, [field]);
}
