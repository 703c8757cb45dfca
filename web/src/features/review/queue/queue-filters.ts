import type { TableSearch } from '../../../ui/table-search.js';
import type { Task, TaskKind } from '../review-api.js';

export const TASK_KINDS = [
  'notice',
  'counter-notice',
  'appeal',
  'right',
  'screening',
  'contest',
  'standing',
  'misuse',
  'operator',
  'link-contest',
  'penalty',
  'second-approval',
  'double-review',
] as const satisfies readonly TaskKind[];

const PAGE = 50;

/** What of the address the server understands; anything mistyped falls away. */
export function filtersOf(search: TableSearch) {
  const { kind, regime, storefront, lane, mine, overdue, free, status, q, cursor } = search;
  return {
    limit: PAGE,
    kind: TASK_KINDS.find((one) => one === kind),
    regime,
    storefrontId: storefront,
    lane: (['standard', 'expedited'] as const).find((one) => one === lane),
    mine: mine && 'true',
    overdue: overdue && 'true',
    free: free && 'true',
    status: status === 'waiting' ? ('waiting' as const) : undefined,
    q,
    cursor,
  };
}

const STORE = 'magpie.desk-queue';

/** Remembers how the queue was narrowed, so that the next case comes from the same queue. */
export function rememberQueue(search: TableSearch): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ ...search, cursor: undefined }));
  } catch {
    // Blocked storage: the next case then comes from the whole desk.
  }
}

export function rememberedQueue(): TableSearch {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as TableSearch) : {};
  } catch {
    return {};
  }
}

/** The next task to do: behind this one if it still waits, and not in a colleague's hands. */
export function nextOf(tasks: readonly Task[], doneId: string): Task | undefined {
  const at = tasks.findIndex(({ id }) => id === doneId);
  const others = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))];
  return others.find(({ lock }) => lock === null || lock.isMine);
}
