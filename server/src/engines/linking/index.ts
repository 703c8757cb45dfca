export { type ColumnKind, columnKinds, type LinkColumn } from './kinds.js';
export { type LinkOptions, link } from './link.js';
export type { Linked, LinkedPair, LinkReport } from './linked.js';
export type { Finding } from './model/explain.js';
export { LinkTable } from './table/link-table.js';

/** Records that are of one and the same merchant, person or thing. */
export const linkingEngine = { id: 'linking', version: '1' } as const;
