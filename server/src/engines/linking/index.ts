export { type ColumnKind, columnKinds, type LinkColumn } from './kinds.js';
export { type Linked, type LinkOptions, link } from './link.js';
export { LinkTable } from './table/link-table.js';

/** Records that are of one and the same merchant, person or thing. */
export const linkingEngine = { id: 'linking', version: '1' } as const;
