import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Query<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Search } };
}
  ? NonNullable<Search>
  : never;

export type Decision = Ok<'/v1/decisions/{id}'>;
export type DecisionSummary = Ok<'/v1/decisions'>['items'][number];
export type Measure = Ok<'/v1/measures'>['items'][number];
export type DecisionsQuery = Query<'/v1/decisions'>;
export type MeasuresQuery = Query<'/v1/measures'>;

export const decisionsApi = apiFor<paths>();

/** The server writes these in the reader's language, so the language is part of every key. */
export const DECISIONS = 'decisions';

export const decisionQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [DECISIONS, language, id],
    queryFn: ({ signal }) =>
      unwrap(decisionsApi.GET('/v1/decisions/{id}', { params: { path: { id } }, signal })),
  });

export const decisionsQuery = (query: DecisionsQuery, language: string) =>
  queryOptions({
    queryKey: [DECISIONS, language, 'list', query],
    queryFn: ({ signal }) =>
      unwrap(decisionsApi.GET('/v1/decisions', { params: { query }, signal })),
  });

export const measuresQuery = (query: MeasuresQuery, language: string) =>
  queryOptions({
    queryKey: [DECISIONS, language, 'measures', query],
    queryFn: ({ signal }) =>
      unwrap(decisionsApi.GET('/v1/measures', { params: { query }, signal })),
  });

type ContestBody =
  paths['/v1/decisions/{id}/contest']['post']['requestBody']['content']['application/json'];

export const contestDecision = (id: string, body: ContestBody) =>
  unwrap(decisionsApi.POST('/v1/decisions/{id}/contest', { params: { path: { id } }, body }));
