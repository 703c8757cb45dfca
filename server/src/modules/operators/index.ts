import type { Module } from '../../platform/module.js';
import { behaviourJob } from './behaviour/watch-behaviour.js';
import { erasureSubscriber } from './erase-person.js';
import { nightlyJob } from './nightly.js';
import { operatorRoutes } from './routes.js';
import { factsSubscriber } from './subscriber.js';

export { markKnownBad } from './clusters/open-leads.js';
export { contestLink } from './contests/contest-link.js';
export { recordFacts, type SentFact } from './facts/record-facts.js';
export { runNightly } from './nightly.js';
export { risksOf, type ShopRisk } from './risk.js';

/** Who is behind the shops: identity facts, the clusters that they make, contests of links. */
export const operatorsModule: Module = {
  name: 'operators',
  migrations: new URL('./migrations/', import.meta.url),
  routes: operatorRoutes,
  jobs: (platform) => [nightlyJob(platform), behaviourJob(platform)],
  subscribers: () => [factsSubscriber, erasureSubscriber],
};
