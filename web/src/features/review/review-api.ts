import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

export const reviewApi = apiFor<paths>();

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type TaskPage = Get<'/v1/review/tasks'>;
export type Task = TaskPage['items'][number];
export type TaskDetail = Get<'/v1/review/tasks/{id}'>;
export type TaskKind = Task['kind'];
export type DeskPerson = Get<'/v1/review/people'>['items'][number];
export type Note = Get<'/v1/review/tasks/{id}/notes'>['items'][number];
/** A share with what it is a share of; null without cases. */
interface Share {
  count: number;
  of: number;
  share: number | null;
}
export type DeskStats = Pick<Get<'/v1/review/stats'>, 'now'> & {
  norm: { kind: TaskKind; withinNorm: Share }[];
};
export type Agreement = Pick<Get<'/v1/review/agreement'>, 'pending' | 'kappa' | 'matrix'> & {
  agreed: Share;
};
export type Right = Get<'/v1/rights/{id}'>;
export type RightRow = Get<'/v1/rights'>['items'][number];
export type Listing = Get<'/v1/listings/{id}'>;
export type Merchant = Get<'/v1/merchants/{id}'>;
export type Measure = Get<'/v1/measures'>['items'][number];
export type OfferedReason = Get<'/v1/decision-reasons'>['items'][number];

/** What a reviewer decides about claims or about what a merchant answered. */
export type Ruling = OfferedReason['rulings'][number];

/** How often what colleagues change is asked for again, in milliseconds. */
export const POLL_MS = 5_000;

/** The first element of every key, so that one call refreshes all that a decision touches. */
export const REVIEW_KEY = 'review';

type QueueFilters = NonNullable<paths['/v1/review/tasks']['get']['parameters']['query']>;

export const queueQuery = (filters: QueueFilters) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'queue', filters],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/review/tasks', { params: { query: filters }, signal })),
    refetchInterval: POLL_MS,
    // A queue seen earlier names tasks that are done by now, and whoever clicks one is refused.
    gcTime: 0,
    placeholderData: (before) => before,
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'task', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/review/tasks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: POLL_MS,
    // Its lock is asked for as soon as it is shown: it must be what it is now, not what it was.
    gcTime: 0,
  });

export const peopleQuery = queryOptions({
  queryKey: [REVIEW_KEY, 'people'],
  queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/review/people', { signal })),
  staleTime: 10 * 60_000,
});

export const notesQuery = (taskId: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'notes', taskId],
    queryFn: ({ signal }) =>
      unwrap(
        reviewApi.GET('/v1/review/tasks/{id}/notes', { params: { path: { id: taskId } }, signal }),
      ),
  });

export const statsQuery = (from: string | undefined) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'stats', from],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/review/stats', { params: { query: { from } }, signal })),
    refetchInterval: POLL_MS,
    placeholderData: (before) => before,
  });

export const agreementQuery = (from: string | undefined) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'agreement', from],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/review/agreement', { params: { query: { from } }, signal })),
    placeholderData: (before) => before,
  });

export const reasonsQuery = queryOptions({
  queryKey: [REVIEW_KEY, 'reasons'],
  queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/decision-reasons', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
