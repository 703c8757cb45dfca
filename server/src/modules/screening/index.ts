import type { Module } from '../../platform/module.js';
import { screeningRoutes } from './routes.js';
import { screeningSubscribers, streamJobs } from './stream.js';

export { concludeScreening } from './conclude-screening.js';
export { type Contribution, probability, type RightScore } from './fusion/fuse.js';
export { expertScorecard, type Scorecard } from './fusion/scorecard.js';
export type { Obstacle, VerdictKind } from './fusion/verdict.js';
export { heldForRight } from './held-for-right.js';
export type { Knowledge } from './knowledge.js';
export type { ScreenedListing } from './listing.js';
export { requestScreening } from './request-screening.js';
export { RuleSet } from './rules/rule-set.js';
export { type Screened, screenListing } from './screen-listing.js';
export { setStorefrontSettings } from './storefront-settings.js';
export { writeRule } from './write-rule.js';

export const screeningModule: Module = {
  name: 'screening',
  migrations: new URL('./migrations/', import.meta.url),
  routes: screeningRoutes,
  jobs: streamJobs,
  subscribers: screeningSubscribers,
};
