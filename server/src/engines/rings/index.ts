export { agglomerate, type ShopValue } from './agglomerate.js';
export { communitiesOf } from './communities.js';
export { type Edge, expandFrom, type Suspect } from './expand.js';
export { type ClusterEvent, keepIds, type Regrouped } from './keep-ids.js';
export {
  FACT_KINDS,
  type FactKind,
  isFactKind,
  KINDS,
  type Level,
  levelOf,
  MOST_SHARED,
  RELATIONS,
  type Relation,
} from './kinds.js';
export { learnWeights, type PatternCount } from './learn-weights.js';
export { type NormalFact, normaliseFact } from './normalise.js';
export { type PairPattern, type PairScore, relationsOf, sayShared, scorePair } from './pair.js';
export { GROUPING, LEAST_LINK, RingIndex } from './ring-index.js';
export { expertWeights, type RingWeights } from './weights.js';

export const ringEngine = { id: 'rings', version: '1' } as const;
