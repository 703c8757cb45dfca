import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../api/client.js';
import type { paths } from '../../../api/schema.gen.js';
import { REVIEW_KEY, reviewApi } from '../review-api.js';

type Read = paths['/v1/contests/{id}']['get']['responses'][200]['content'];
export type Contest = Read['application/json'];
type Post = paths['/v1/contests/{id}/answer']['post'];
type Answer = Post['requestBody']['content']['application/json'];

const of = (id: string) => ({ params: { path: { id } } });

export const contestQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'contest', id],
    queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/contests/{id}', { ...of(id), signal })),
  });

export const answerContest = (id: string, body: Answer) =>
  unwrap(reviewApi.POST('/v1/contests/{id}/answer', { ...of(id), body }));
