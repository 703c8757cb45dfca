import type { ColumnKind } from '../kinds.js';
import { canonicalOrder } from './canonical-order.js';
import { countColumn, type Domain, type ReadColumn, readCodes } from './column.js';
import { Dictionary } from './dictionary.js';
import type { LinkTable } from './link-table.js';

/** Records ready to be compared, in the canonical order. */
export interface ReadTable {
  rows: number;
  columns: ReadColumn[];
  /** Which of the inputs each record came from. */
  sources: Uint8Array;
  sourceCount: number;
  /** The row of the input table that stands at each place. */
  order: Uint32Array;
}

const SHARED: ReadonlySet<ColumnKind> = new Set(['name', 'address']);

/** Reads every value once. What the table kept for it is given back: it is read only once. */
export function readTable(table: LinkTable): ReadTable {
  const order = canonicalOrder(table.ids);
  const domains: Domain[] = [];
  const given = table.columns.map((column, place) => {
    const domain = domainFor(column.kind, domains);
    const codes = readCodes(
      column,
      table.values[place] ?? new Dictionary(),
      table.codes[place] as LinkTable['codes'][number],
      order,
      domain.values,
    );
    table.values[place] = new Dictionary();
    return { column, codes, domain };
  });
  for (const domain of domains) {
    domain.values.seal();
    domain.degrees = new Uint32Array(domain.values.size);
  }
  const bySource = table.sources.view();
  const sources = Uint8Array.from(order, (row) => bySource[row] as number);
  return {
    rows: order.length,
    columns: given.map(({ column, codes, domain }) => countColumn(column, codes, domain)),
    ...{ sources, order },
    sourceCount: sources.includes(1) ? 2 : 1,
  };
}

function domainFor(kind: ColumnKind, domains: Domain[]): Domain {
  const shared = SHARED.has(kind) && domains.find((domain) => domain.kind === kind);
  if (shared) return shared;
  const domain: Domain = {
    kind,
    values: new Dictionary(),
    degrees: new Uint32Array(0),
    present: 0,
  };
  domains.push(domain);
  return domain;
}
