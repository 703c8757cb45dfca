import type { RightId } from '../../contracts/ids.js';
import type { Module } from '../../platform/module.js';
import { authorisationRoutes } from './authorisation-routes.js';
import { examinationJob, examinationSubscriber } from './examination/examine-right.js';
import { examinationRoutes } from './examination/routes.js';
import { rightRoutes } from './routes.js';
import { SETTLE_TIMER, settleRight } from './settle-right.js';

export { authorisedMerchants } from './authorised-merchants.js';
export { type Challenge, challengeRight, endChallenge } from './challenge-right.js';
export { examineRight } from './examination/examine-right.js';
export { markWellKnown } from './examination/mark-well-known.js';
export { type RightSuspicions, suspicionsOf } from './examination/read-examination.js';
export {
  endAuthorisation,
  type Grant,
  grantAuthorisation,
  type NamedMerchant,
} from './grant-authorisation.js';
export { sameRegistrations } from './queries.js';
export { handlesRight } from './reach.js';
export {
  readRight,
  requireHolderRight,
  rightsByIds,
  type Usability,
  usableRights,
} from './read-right.js';
export { type NewRight, registerRight } from './register-right.js';
export type { Right as RightView, RightStatus, Unusable } from './right.js';
export {
  type RightToScreen,
  rightsToScreen,
  rightsToScreenByIds,
} from './screening-knowledge.js';
export { refuseRight, type Verification, verifyRight } from './verify-right.js';
export { withdrawRight } from './withdraw-right.js';

export const rightsModule: Module = {
  name: 'rights',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...rightRoutes, ...examinationRoutes, ...authorisationRoutes],
  jobs: (platform) => [examinationJob(platform)],
  subscribers: (platform) => [examinationSubscriber(platform)],
  timers: () => new Map([[SETTLE_TIMER, (tx, { subject }) => settleRight(tx, subject as RightId)]]),
};
