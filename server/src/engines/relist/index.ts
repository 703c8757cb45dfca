export { RelistIndex, type RemovedListing, type SeenAgain } from './relist-index.js';

/** Removed goods that come back. */
export const relistEngine = { id: 'relist', version: '1' } as const;
