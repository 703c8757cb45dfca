export { AlertBudget } from './alert-budget.js';
export { ALERT_KINDS, type AlertKind } from './says.js';
export { SeriesWatch, type SeriesWatchOptions } from './series-watch.js';
export {
  type Alert,
  type Common,
  emptyState,
  METRICS,
  type Metric,
  type ShopHour,
  type ShopState,
  watchShop,
} from './shop-watch.js';

export const behaviourEngine = { id: 'behaviour', version: '1' } as const;
