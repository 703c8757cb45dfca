import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { CURSOR_KEY, type TableSearch, withFilters } from './table-search.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many pages of a table lie behind this one in the history. */
    tablePages?: number;
  }
}

export interface TableSearchControls {
  search: TableSearch;
  setFilters: (changes: TableSearch) => void;
  clearFilters: () => void;
  /** Undefined on the first page. */
  goBack: (() => void) | undefined;
  goOn: (cursor: string) => void;
}

function textsOf(search: object): TableSearch {
  return Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, value == null ? undefined : String(value)]),
  );
}

/** A table's filters and cursor in the address, so that a link or the back key restores them. */
export function useTableSearch(): TableSearchControls {
  const navigate = useNavigate();
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.search });
  const depth = useRouterState({ select: (state) => state.location.state.tablePages ?? 0 });
  const current = textsOf(search);

  function go(next: TableSearch, options: { replace?: boolean; pages?: number } = {}) {
    const { replace = false, pages = 0 } = options;
    void navigate({ to: '.', search: next as never, replace, state: { tablePages: pages } });
  }

  const isFirst = current[CURSOR_KEY] === undefined;
  return {
    search: current,
    setFilters: (changes) => go(withFilters(current, changes), { replace: true }),
    clearFilters: () => go({}, { replace: true }),
    goBack: isFirst
      ? undefined
      : () => (depth > 0 ? router.history.back() : go(withFilters(current, {}))),
    goOn: (cursor) => go({ ...current, [CURSOR_KEY]: cursor }, { pages: depth + 1 }),
  };
}
