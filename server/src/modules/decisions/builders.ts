import type {
  ClaimId,
  DecisionId,
  ListingId,
  MerchantId,
  OrganisationId,
  RightId,
  StorefrontId,
} from '../../contracts/ids.js';
import { type Actor, type OrganisationKind, permission } from '../../contracts/parties.js';
import { newId } from '../../platform/ids/index.js';
import type { DecisionDraft, StatementBasis } from './decision.js';
import type { DsaSource } from './dsa-statement.js';

const DAY_ONE = new Date('2026-03-03T02:00:00Z');

/** What a statement of reasons rests on: an EU trademark under the DSA. */
export function aBasis(changes: Partial<StatementBasis> = {}): StatementBasis {
  return {
    regime: 'eu-dsa',
    packVersion: '2024-02-17',
    regimeTitle: { en: 'EU Digital Services Act', zh: '欧盟《数字服务法》' },
    law: 'Regulation (EU) 2022/2065 arts. 16, 17, 20',
    ground: { code: 'counterfeit', text: { en: 'Counterfeit goods', zh: '假冒商品' } },
    right: {
      id: 'rig_01k0000000000000000000000a' as RightId,
      kind: 'trademark',
      title: 'LANTERN & LARK',
      office: 'EM',
      number: '018123456',
    },
    rule: { en: 'The listing uses the registered mark.', zh: '该商品使用了注册商标。' },
    contest: { en: 'The merchant may complain here.', zh: '商家可在本平台申诉。' },
    territory: 'eu',
    contentDate: '2026-01-10T08:00:00Z',
    allegedAt: '2026-03-01T08:00:00Z',
    ...changes,
  };
}

/** Who and what a draft is about, when nothing else is said. */
export interface DraftParties {
  storefrontId: StorefrontId;
  listingId: ListingId;
  merchantId: MerchantId;
  merchantOrganisationId: OrganisationId | null;
  complainantId: OrganisationId;
}

/** A draft that accepts a claim and removes its listing. */
export function aDraft(parties: DraftParties, changes: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    subject: newId('claim', DAY_ONE) as ClaimId,
    outcome: 'accepted',
    reason: 'mark-on-same-goods',
    statement: aBasis(),
    facts: '吊牌上的商标与注册商标完全一致。',
    factsLocale: 'zh-CN',
    automation: 'none',
    impose: ['remove'],
    isLifting: false,
    ...parties,
    ...changes,
  };
}

/** A decision as the export reads it: a listing removed in Germany's storefront. */
export function aDsaSource(changes: Partial<DsaSource> = {}): DsaSource {
  return {
    id: 'dec_01k0000000000000000000000a' as DecisionId,
    reason: 'mark-on-same-goods',
    automation: 'none',
    statement: aBasis(),
    undoneAt: null,
    measures: [{ kind: 'remove', imposedAt: DAY_ONE, liftedAt: null }],
    scope: ['DE'],
    timeZone: 'Europe/Berlin',
    ...changes,
  };
}

/** Somebody of one organisation, with every permission: what they see is up to their tenancy. */
export function anActor(kind: OrganisationKind, organisationId: OrganisationId): Actor {
  return {
    kind: 'person',
    ref: `person:${newId('person', DAY_ONE)}`,
    personId: null,
    organisationId,
    organisationKind: kind,
    roles: ['member'],
    permissions: new Set(permission.options),
    actsFor: [organisationId],
    locale: 'en',
  };
}
