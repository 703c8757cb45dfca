import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../api/client.js';
import type { paths } from '../../../api/schema.gen.js';
import { REVIEW_KEY, reviewApi } from '../review-api.js';

type Read = paths['/v1/screenings/{id}']['get']['responses'][200]['content'];
export type Screening = Read['application/json'];
type Post = paths['/v1/screenings/{id}/conclusion']['post'];
export type Conclusion = Post['requestBody']['content']['application/json'];

const of = (id: string) => ({ params: { path: { id } } });

export const screeningQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'screening', id],
    queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/screenings/{id}', { ...of(id), signal })),
  });

export const undoConclusion = (id: string) =>
  unwrap(reviewApi.DELETE('/v1/screenings/{id}/conclusion', of(id)));

export const conclude = (id: string, body: Conclusion) =>
  unwrap(reviewApi.POST('/v1/screenings/{id}/conclusion', { ...of(id), body }));
