import type { Module } from '../../platform/module.js';
import { erasureSubscriber } from './erase-person.js';
import { figuresSubscriber } from './figures/fold-journal.js';
import { dashboardRoutes } from './figures/routes.js';
import { flaggerRoutes } from './flaggers/routes.js';
import { sponsorshipRoutes } from './sponsorship/routes.js';
import { nightlyJob } from './standing/recompute.js';
import { standingRoutes } from './standing/routes.js';
import { standingLetterSubscriber } from './standing/standing-letters.js';

export { recordFlagger } from './flaggers/change-flagger.js';
export { type Privileges, type Programme, privilegesOf } from './privileges.js';
export {
  imposeRestriction,
  liftRestriction,
  type Restriction,
  type RestrictionKind,
  restrictionHistory,
  restrictionsOf,
} from './restrictions.js';
export {
  acceptInvitation,
  inviteMember,
} from './sponsorship/invite-member.js';
export { LESSONS } from './sponsorship/lessons.js';
export { takeTest } from './sponsorship/train-member.js';
export { barStanding } from './standing/bar-standing.js';

export { recomputeStandings } from './standing/recompute.js';
export { DEFAULT_RULE, type GoodFaithRule, writeRule } from './standing/rule.js';

/** Good Faith, sponsored standing, trusted flaggers: who is believed how far, by which figures. */
export const programsModule: Module = {
  name: 'programs',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...dashboardRoutes, ...standingRoutes, ...sponsorshipRoutes, ...flaggerRoutes],
  jobs: (platform) => [nightlyJob(platform)],
  subscribers: (platform) => [
    figuresSubscriber(platform),
    standingLetterSubscriber(platform),
    erasureSubscriber,
  ],
};
