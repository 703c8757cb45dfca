export type { ComplaintEvent, Target } from './events.js';
export { emptyHistory, foldHistory, type History, mergedHistory } from './history.js';
export { type Labelled, type Learned, learnWeights } from './learn.js';
export { type Conduct, type MisuseFactors, type MisuseStep, misuseFactors } from './misuse.js';
export { emptyPeers, foldPeers, type PeerStatistics, type Posterior } from './peers.js';
export { ROUTES, routesFor, type VettingRoute } from './routing.js';
export {
  BANDS,
  type Band,
  type Contribution,
  EXPERT_WEIGHTS,
  NO_SIGNS,
  type RightSigns,
  type Scored,
  scoreNotice,
  type Weights,
} from './score.js';
