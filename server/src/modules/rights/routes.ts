import { can, type Route, read, write } from '../../platform/http/index.js';
import { challengeRight, endChallenge } from './challenge-right.js';
import { changeRight } from './change-right.js';
import { pageOfRights } from './list-rights.js';
import { presentHistory, presentRight } from './present.js';
import { readHistory } from './read-history.js';
import { registerRight } from './register-right.js';
import {
  challengeEndSchema,
  challengeSchema,
  historySchema,
  newRightSchema,
  refusalSchema,
  rightChangeSchema,
  rightParams,
  rightSchema,
  rightsPage,
  rightsQuery,
  verificationSchema,
  withdrawalSchema,
} from './schema.js';
import { refuseRight, verifyRight } from './verify-right.js';
import { withdrawRight } from './withdraw-right.js';

const tag = 'Rights';
const ofRight = { tag, params: rightParams, returns: rightSchema };

export const rightRoutes: Route[] = [
  read(
    'GET /v1/rights',
    {
      summary: 'Rights: a holder’s own and mandated ones, all for the platform',
      tag,
      access: can('right.read'),
      query: rightsQuery,
      returns: rightsPage,
    },
    ({ db, actor, query }) => pageOfRights(db, actor, query),
  ),
  write(
    'POST /v1/rights',
    {
      summary: 'Register a right',
      description: 'It is verified by a reviewer before a notice can rest on it.',
      tag,
      access: can('right.manage'),
      body: newRightSchema,
      returns: rightSchema,
      status: 201,
    },
    async ({ tx, actor, body }) => presentRight(tx, actor, await registerRight(tx, actor, body)),
  ),
  read(
    'GET /v1/rights/:id',
    { summary: 'A right', access: can('right.read'), ...ofRight },
    ({ db, actor, params }) => presentRight(db, actor, params.id),
  ),
  write(
    'PATCH /v1/rights/:id',
    {
      summary: 'Correct a right that is not verified, renew a lapsed one, or add documents',
      access: can('right.manage'),
      ...ofRight,
      body: rightChangeSchema,
      ifMatch: true,
    },
    async ({ tx, actor, params, body, expectedVersion }) => {
      await changeRight(tx, actor, params.id, expectedVersion, body);
      return presentRight(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/rights/:id/withdrawal',
    {
      summary: 'Withdraw a right for good',
      access: can('right.manage'),
      ...ofRight,
      body: withdrawalSchema,
    },
    async ({ tx, actor, params, body }) => {
      await withdrawRight(tx, actor, params.id, body);
      return presentRight(tx, actor, params.id);
    },
  ),
  read(
    'GET /v1/rights/:id/history',
    {
      summary: 'What happened to a right',
      tag,
      access: can('right.read'),
      params: rightParams,
      returns: historySchema,
    },
    async ({ db, actor, params }) => presentHistory(await readHistory(db, actor, params.id)),
  ),
  write(
    'POST /v1/rights/:id/verification',
    {
      summary: 'Verify a right against the register, or renew it',
      access: can('right.verify'),
      ...ofRight,
      body: verificationSchema,
    },
    async ({ tx, actor, params, body }) => {
      await verifyRight(tx, actor, params.id, body);
      return presentRight(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/rights/:id/refusal',
    {
      summary: 'Refuse to verify a right',
      access: can('right.verify'),
      ...ofRight,
      body: refusalSchema,
    },
    async ({ tx, actor, params, body }) => {
      await refuseRight(tx, actor, params.id, body);
      return presentRight(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/rights/:id/challenge',
    {
      summary: 'Take a right out of use from a date, on an authority’s decision',
      access: can('right.verify'),
      ...ofRight,
      body: challengeSchema,
    },
    async ({ tx, actor, params, body }) => {
      await challengeRight(tx, actor, params.id, body);
      return presentRight(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/rights/:id/challenge-end',
    {
      summary: 'End a challenge',
      access: can('right.verify'),
      ...ofRight,
      body: challengeEndSchema,
    },
    async ({ tx, actor, params, body }) => {
      await endChallenge(tx, actor, params.id, body);
      return presentRight(tx, actor, params.id);
    },
  ),
];
