import type { Module } from '../../platform/module.js';
import { erasureSubscriber } from './erase-person.js';
import { pointsSubscriber } from './points/hear-decisions.js';
import { penaltyRoutes } from './routes.js';

export type { Step } from './policy.js';
export { imposeSanction } from './sanctions/impose-sanction.js';
export { proposalFor } from './sanctions/propose-step.js';

/** What decisions cost merchants: points, the ladder, sanctions with reasons and contest. */
export const penaltiesModule: Module = {
  name: 'penalties',
  migrations: new URL('./migrations/', import.meta.url),
  routes: penaltyRoutes,
  subscribers: () => [pointsSubscriber, erasureSubscriber],
};
