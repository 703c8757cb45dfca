/** The part of a page's address that a table owns: its filters, and where it has been paged to. */
export type TableSearch = Record<string, string | undefined>;

/** The search key that carries the cursor of the page shown. */
export const CURSOR_KEY = 'cursor';

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  // The router reads ?nice=25 as a number; a filter is always text.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** `validateSearch` of a route with a table: keeps these filters and the cursor, drops the rest. */
export function tableSearch<const Key extends string>(keys: readonly Key[]) {
  return (search: Record<string, unknown>): { [K in Key | typeof CURSOR_KEY]?: string } => {
    const kept: { [K in Key | typeof CURSOR_KEY]?: string } = {};
    for (const key of [...keys, CURSOR_KEY] as const) {
      const text = asText(search[key]);
      if (text !== undefined) kept[key] = text;
    }
    return kept;
  };
}

/** The search after filters change: merged, emptied ones gone, and back on the first page. */
export function withFilters(search: TableSearch, changes: TableSearch): TableSearch {
  const merged = { ...search, ...changes, [CURSOR_KEY]: undefined };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value));
}
