import type { Module } from '../../platform/module.js';
import { claimActRoutes } from './claim-act-routes.js';
import { claimRoutes } from './claim-routes.js';
import { clockHandlers } from './clocks.js';
import { counterNoticeRoutes } from './counter-notice-routes.js';
import { draftRoutes } from './draft-routes.js';
import { erasureSubscriber } from './erase-person.js';
import { noteSubscriber } from './pass-on-notes.js';
import { previewRoutes } from './preview-routes.js';
import { regimeRoutes } from './regime-routes.js';
import { noticeRoutes } from './routes.js';
import { approvalSubscriber } from './second-approval.js';
import { letterSubscriber } from './write-letters.js';

export type { ClaimState } from './claim.js';
export { claimStates } from './claim-states.js';
export {
  appealClaims,
  extendPeriod,
  retractClaims,
  supplyInformation,
  withdrawClaims,
} from './complainant-acts.js';
export { concludeSuit } from './conclude-suit.js';
export {
  answerCounterNotice,
  decideCounterNotice,
  fileCounterNotice,
  forwardCounterNotice,
  receiveCounterNotice,
  returnCounterNotice,
  withdrawCounterNotice,
} from './counter-notices.js';
export { decideClaims, requestInformation, undoClaimDecisions } from './decide-claims.js';
export { packInForce, type RegimeId, type RegimePack } from './regimes/index.js';
export { submitNotice } from './submit-notice.js';

/** Notices, claims and counter-notices: one state machine over regimes that are data. */
export const noticesModule: Module = {
  name: 'notices',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    ...regimeRoutes,
    ...draftRoutes,
    ...noticeRoutes,
    ...claimRoutes,
    ...claimActRoutes,
    ...counterNoticeRoutes,
    ...previewRoutes,
  ],
  timers: clockHandlers,
  subscribers: (platform) => [
    letterSubscriber(platform),
    approvalSubscriber,
    erasureSubscriber,
    noteSubscriber,
  ],
};
