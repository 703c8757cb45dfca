import { can, type Route, write } from '../../platform/http/index.js';
import * as schema from './claim-schema.js';
import {
  appealClaims,
  extendPeriod,
  retractClaims,
  supplyInformation,
  withdrawClaims,
} from './complainant-acts.js';
import { concludeSuit } from './conclude-suit.js';
import { decideClaims, requestInformation, undoClaimDecisions } from './decide-claims.js';

const tag = 'Notices';

/** What the desk and the complainant do with claims. */
export const claimActRoutes: Route[] = [
  write(
    'POST /v1/claims/decisions',
    {
      summary: 'Accept or reject claims',
      tag,
      access: can('claim.decide'),
      body: schema.decideClaims,
      returns: schema.ruled,
    },
    ({ tx, actor, body }) => decideClaims(tx, actor, body),
  ),
  write(
    'POST /v1/claims/undoings',
    {
      summary: 'Undo the last decision on claims, exactly',
      tag,
      access: can('claim.decide'),
      body: schema.namedClaims,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => undoClaimDecisions(tx, actor, body.claimIds),
  ),
  write(
    'POST /v1/claims/information-requests',
    {
      summary: 'Ask the complainant for what is missing',
      tag,
      access: can('claim.decide'),
      body: schema.requestInformation,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => requestInformation(tx, actor, body),
  ),
  write(
    'POST /v1/claims/suit-conclusions',
    {
      summary: 'Carry out what a court or authority decided',
      tag,
      access: can('claim.decide'),
      body: schema.concludeSuit,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => concludeSuit(tx, actor, body),
  ),
  write(
    'POST /v1/claims/information',
    {
      summary: 'Supply the information asked for',
      tag,
      access: can('notice.submit'),
      body: schema.supplyInformation,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => supplyInformation(tx, actor, body),
  ),
  write(
    'POST /v1/claims/withdrawals',
    {
      summary: 'Withdraw claims before they are decided',
      tag,
      access: can('notice.submit'),
      body: schema.namedClaims,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => withdrawClaims(tx, actor, body),
  ),
  write(
    'POST /v1/claims/retractions',
    {
      summary: 'Retract accepted claims; their listings are restored',
      tag,
      access: can('notice.submit'),
      body: schema.namedClaims,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => retractClaims(tx, actor, body),
  ),
  write(
    'POST /v1/claims/appeals',
    {
      summary: 'Contest a rejection where the regime allows it',
      tag,
      access: can('notice.submit'),
      body: schema.namedClaims,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => appealClaims(tx, actor, body),
  ),
  write(
    'POST /v1/claims/extensions',
    {
      summary: 'Ask once for a longer period to answer a counter-notice',
      tag,
      access: can('notice.answer'),
      body: schema.namedClaims,
      returns: schema.moved,
    },
    ({ tx, actor, body }) => extendPeriod(tx, actor, body),
  ),
];
