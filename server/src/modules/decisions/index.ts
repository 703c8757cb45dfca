import type { Module } from '../../platform/module.js';
import { contestLetterSubscriber } from './contests/contest-letters.js';
import { contestRoutes } from './contests/contest-routes.js';
import { reasonRoutes } from './reason-routes.js';
import { decisionRoutes } from './routes.js';

export { contestDecision } from './contests/contest-decision.js';
export { decidersOf } from './deciders.js';
export type {
  Bilingual,
  DecisionDraft,
  DecisionOutcome,
  MadeDecision,
  StatementBasis,
} from './decision.js';
export { makeDecisions } from './make-decisions.js';
export { type MerchantDecision, merchantDecisions } from './merchant-decisions.js';
export { previewStatement } from './preview-statement.js';
export { offeredReasons } from './reason-catalogue.js';
export { reasons } from './reasons.js';
export {
  type StandingRemoval,
  standingRemovals,
  standingRemovalsOf,
} from './standing-removals.js';
export { undoDecisions } from './undo-decisions.js';

export const decisionsModule: Module = {
  name: 'decisions',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...decisionRoutes, ...contestRoutes, ...reasonRoutes],
  subscribers: (platform) => [contestLetterSubscriber(platform)],
};
