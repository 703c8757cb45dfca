import { useQueries, useQuery } from '@tanstack/react-query';
import { noticeQuery } from '../notices/notices-api.js';
import { type Contestable, groupContestable } from './groups.js';
import { contestableQuery } from './measures-api.js';

interface ContestableAnswer {
  /** Undefined while loading. */
  groups: Contestable[] | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** The claims that the merchant may answer now, in groups that one counter-notice can cover. */
export function useContestable(): ContestableAnswer {
  const open = useQuery(contestableQuery);
  const noticeIds = [...new Set(open.data?.map(({ noticeId }) => noticeId))];
  const notices = useQueries({ queries: noticeIds.map((id) => noticeQuery(id)) });
  const error = open.error ?? notices.find((one) => one.error)?.error ?? null;
  const isLoaded = open.data !== undefined && notices.every(({ data }) => data !== undefined);
  const known = notices.flatMap(({ data }) => data ?? []);
  return {
    groups: isLoaded && open.data ? groupContestable(open.data, known) : undefined,
    error,
    refetch: () => Promise.all([open.refetch(), ...notices.map((one) => one.refetch())]),
  };
}
