import type { OrganisationKind } from '../../contracts/parties.js';
import type { Things } from './foreign-things.js';

/** How to ask for another tenant's thing through a route, correct in everything but whose it is. */
export interface ForeignRequest {
  /** The thing in the path, by its kind. */
  thing: string;
  body?: (things: Things) => object;
  /** A file in place of a JSON body. */
  text?: string;
  version?: number;
  /** The world's thing has no picture, so that its owner is shown nothing either. */
  isBare?: true;
  /** Kinds of organisation that may see it though it is not theirs. */
  sharedWith?: readonly OrganisationKind[];
}

const everybody: readonly OrganisationKind[] = [
  'rights-holder',
  'agent',
  'merchant',
  'association',
  'authority',
];
const aTell = () => ({ kind: 'phrase', phrases: ['factory overrun'] });
const withText = () => ({ text: 'This is not mine to say.' });

/** For every route that names a thing in its path and is open to somebody besides the platform. */
export const foreignRequests: Readonly<Record<string, ForeignRequest>> = {
  'PATCH /v1/people/:id': { thing: 'person', body: () => ({ roles: ['viewer'] }), version: 1 },
  'DELETE /v1/people/:id': { thing: 'person' },
  'POST /v1/people/:id/erasure': { thing: 'person' },
  'DELETE /v1/sessions/:id': { thing: 'session' },
  'DELETE /v1/passkeys/:id': { thing: 'passkey' },
  'DELETE /v1/api-keys/:id': { thing: 'apiKey' },
  'POST /v1/mandates/:id/acceptance': { thing: 'mandate' },
  'POST /v1/mandates/:id/end': { thing: 'mandate' },
  'GET /v1/evidence/:id': { thing: 'evidence' },
  'GET /v1/evidence/:id/content': { thing: 'evidence' },
  'GET /v1/evidence/:id/preview': { thing: 'evidence' },
  'GET /v1/storefronts/:id': { thing: 'storefront', sharedWith: everybody },
  'GET /v1/listings/:id': { thing: 'listing' },
  'GET /v1/listings/:id/pictures/:n': { thing: 'listing', isBare: true },
  // Whoever complains of a listing may see whose it is; merchants do not see each other.
  'GET /v1/merchants/:id': { thing: 'merchant', sharedWith: ['rights-holder', 'agent'] },
  'GET /v1/merchants/:id/penalties': { thing: 'merchant' },
  'GET /v1/sanctions/:id': { thing: 'sanction' },
  'POST /v1/sanctions/:id/contest': {
    thing: 'sanction',
    body: () => ({ statement: 'Not mine.' }),
  },
  'GET /v1/merchants/:id/connections': { thing: 'merchant' },
  'POST /v1/merchants/:id/connections/contest': {
    thing: 'merchant',
    body: () => ({ statement: 'Not mine.' }),
  },
  'GET /v1/rights/:id': { thing: 'right' },
  'PATCH /v1/rights/:id': { thing: 'right', body: () => ({ title: 'Mine' }), version: 1 },
  'POST /v1/rights/:id/withdrawal': { thing: 'right', body: () => ({ reason: 'Not mine.' }) },
  'GET /v1/rights/:id/history': { thing: 'right' },
  'GET /v1/rights/:id/tells': { thing: 'right' },
  'POST /v1/rights/:id/tells': { thing: 'right', body: aTell },
  'POST /v1/rights/:id/tells/dry-run': { thing: 'right', body: aTell },
  'PUT /v1/rights/:id/tells/:tellId/stage': { thing: 'right', body: () => ({ stage: 'live' }) },
  'DELETE /v1/authorisations/:id': { thing: 'authorisation' },
  'GET /v1/decisions/:id': { thing: 'decision' },
  'POST /v1/decisions/:id/contest': {
    thing: 'decision',
    body: () => ({ statement: 'This is not mine to contest.' }),
  },
  'GET /v1/notices/:noticeId': { thing: 'notice' },
  'GET /v1/notices/:noticeId/claims': { thing: 'notice' },
  'GET /v1/notices/:noticeId/timeline': { thing: 'notice' },
  'POST /v1/notices/drafts/:draftId/rows': {
    thing: 'draft',
    text: 'url\nhttps://shop.example/item/1\n',
  },
  'GET /v1/notices/drafts/:draftId': { thing: 'draft' },
  'POST /v1/notices/drafts/:draftId/submission': { thing: 'draft' },
  'GET /v1/claims/:claimId': { thing: 'claim' },
  'GET /v1/claims/:claimId/picture': { thing: 'claim', isBare: true },
  'GET /v1/claims/:claimId/timeline': { thing: 'claim' },
  'GET /v1/counter-notices/:counterNoticeId': { thing: 'counterNotice' },
  'POST /v1/counter-notices/:counterNoticeId/withdrawal': { thing: 'counterNotice' },
  'POST /v1/counter-notices/:counterNoticeId/receipt': { thing: 'counterNotice' },
  'POST /v1/counter-notices/:counterNoticeId/answer': {
    thing: 'counterNotice',
    body: () => ({ answer: 'concede' }),
  },
  'POST /v1/standing-changes/:id/contest': {
    thing: 'standingChange',
    body: () => ({ statement: 'This is not mine to contest.' }),
  },
  'POST /v1/sponsorships/:id/end': {
    thing: 'sponsorship',
    body: () => ({ reason: 'Not mine to end.' }),
  },
  'POST /v1/sponsorships/:id/tests': {
    thing: 'sponsorship',
    body: () => ({ lesson: 'what-a-right-covers', answers: [1, 2] }),
  },
  'POST /v1/vetting-requests/:id/answer': {
    thing: 'vettingRequest',
    body: () => ({ text: 'Not mine to answer.' }),
  },
  'GET /v1/misuse/:id': { thing: 'misuse' },
  'POST /v1/misuse/:id/contest': {
    thing: 'misuse',
    body: () => ({ statement: 'This is not mine to contest.' }),
  },
  'GET /v1/claims/:claimId/shared-counter-notices': { thing: 'claim', isBare: true },
  'GET /v1/claims/:claimId/complainant-record': { thing: 'claim', isBare: true },
  'GET /v1/rights/:id/invalidation-pack': { thing: 'right', isBare: true },
  'GET /v1/journal/entries/:entryId/receipt': { thing: 'entry' },
};

/** Routes that name another tenant's thing in their body: refused as if it did not exist. */
export const foreignBodies: Readonly<Record<string, (things: Things) => object>> = {
  'POST /v1/claims/information': ({ claim }) => ({ claimIds: [claim], ...withText() }),
  'POST /v1/claims/withdrawals': ({ claim }) => ({ claimIds: [claim] }),
  'POST /v1/claims/retractions': ({ claim }) => ({ claimIds: [claim] }),
  'POST /v1/claims/appeals': ({ claim }) => ({ claimIds: [claim], ...withText() }),
  'POST /v1/claims/extensions': ({ claim }) => ({ claimIds: [claim] }),
  'POST /v1/counter-notices': ({ claim }) => ({
    claimIds: [claim],
    explanation: 'We sell our own goods here and can show it.',
    statements: ['no-infringement'],
    signature: 'Somebody Else',
    contact: { name: 'Somebody Else', email: 'else@example.com' },
  }),
  'POST /v1/notices': ({ right, storefront, listing }) => ({
    storefrontId: storefront,
    regime: 'platform',
    rightId: right,
    ground: 'copyright-infringement',
    explanation: 'The picture is our drawing, line for line, without a licence.',
    statements: ['accuracy-and-authority'],
    signature: 'Somebody Else',
    contact: { name: 'Somebody Else', email: 'else@example.com' },
    listings: [{ listingId: listing }],
  }),
  'POST /v1/authorisations': ({ right, storefront }) => ({
    rightId: right,
    merchant: { storefrontId: storefront, externalId: 'mine' },
  }),
};

/** Lists in which nothing of another tenant may stand. */
export const tenantLists = [
  '/v1/people',
  '/v1/api-keys',
  '/v1/mandates',
  '/v1/rights',
  '/v1/authorisations',
  '/v1/decisions',
  '/v1/measures',
  '/v1/notices',
  '/v1/claims',
  '/v1/counter-notices',
  '/v1/journal/entries',
  '/v1/listings',
] as const;
