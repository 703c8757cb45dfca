import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

const api = apiFor<paths>();

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Cluster = Get<'/v1/clusters/{id}'>;
export type ClusterRow = Get<'/v1/clusters'>['items'][number];
export type Shop = Cluster['nodes'][number];
export type Edge = Cluster['edges'][number];
export type Connections = Get<'/v1/merchants/{id}/connections'>;
export type LinkContest = Get<'/v1/link-contests/{id}'>;
export type MerchantFacts = Get<'/v1/merchants/{id}'>;

/** The first element of every key, so that one call refreshes all of it. */
export const OPERATORS = 'operators';

const ofId = (id: string) => ({ params: { path: { id } } });

export const clustersQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [OPERATORS, 'clusters', cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/clusters', {
          params: { query: { limit: 50, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });

export const clusterQuery = (id: string) =>
  queryOptions({
    queryKey: [OPERATORS, 'cluster', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/clusters/{id}', { ...ofId(id), signal })),
  });

export const neighbourhoodOf = (id: string) =>
  unwrap(api.GET('/v1/merchants/{id}/neighbourhood', ofId(id)));

export const shopQuery = (id: string) =>
  queryOptions({
    queryKey: [OPERATORS, 'shop', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/merchants/{id}', { ...ofId(id), signal })),
  });

export const markKnownBad = (id: string, reason: string | null) =>
  unwrap(api.PUT('/v1/merchants/{id}/known-bad', { ...ofId(id), body: { reason } }));

export const severShop = (id: string, reason: string) =>
  unwrap(api.POST('/v1/merchants/{id}/severance', { ...ofId(id), body: { reason } }));

export const OUTCOMES = ['no-action', 'watched', 'acted'] as const;
export const concludeLead = (id: string, outcome: (typeof OUTCOMES)[number], reason: string) =>
  unwrap(api.POST('/v1/clusters/{id}/conclusion', { ...ofId(id), body: { outcome, reason } }));

export type Alert = Get<'/v1/alerts/{id}'>;

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: [OPERATORS, 'alert', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/alerts/{id}', { ...ofId(id), signal })),
  });

export const concludeAlert = (id: string, outcome: (typeof OUTCOMES)[number], reason: string) =>
  unwrap(api.POST('/v1/alerts/{id}/conclusion', { ...ofId(id), body: { outcome, reason } }));

export const contestQuery = (id: string) =>
  queryOptions({
    queryKey: [OPERATORS, 'contest', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/link-contests/{id}', { ...ofId(id), signal })),
  });

export const answerContest = (id: string, outcome: 'granted' | 'dismissed', text: string) =>
  unwrap(api.POST('/v1/link-contests/{id}/answer', { ...ofId(id), body: { outcome, text } }));

export const ownShopsQuery = queryOptions({
  queryKey: [OPERATORS, 'own-shops'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/v1/merchants', { params: { query: { limit: 50 } }, signal })),
});

export const connectionsQuery = (id: string) =>
  queryOptions({
    queryKey: [OPERATORS, 'connections', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/merchants/{id}/connections', { ...ofId(id), signal })),
  });

export const contestLink = (id: string, statement: string) =>
  unwrap(api.POST('/v1/merchants/{id}/connections/contest', { ...ofId(id), body: { statement } }));
