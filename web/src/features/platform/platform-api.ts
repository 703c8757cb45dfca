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
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

export type Storefront = Ok<'/v1/storefronts'>['items'][number];
export type NewStorefront = Body<'/v1/storefronts'>;
export type Merchant = Ok<'/v1/merchants'>['items'][number];
export type Organisation = Ok<'/v1/organisations'>['items'][number];
export type NewOrganisation = Body<'/v1/organisations'>;
export type Member = Ok<'/v1/people'>['items'][number];
export type NewMember = Body<'/v1/people'>;
export type Import = Ok<'/v1/storefronts/{id}/imports'>['items'][number];
export type Webhook = Ok<'/v1/webhooks'>['items'][number];
export type Delivery = Ok<'/v1/webhooks/deliveries'>['items'][number];
export type DeliveryDetail = Ok<'/v1/webhooks/deliveries/{id}'>;

export const platformApi = apiFor<paths>();

/** First part of every key below. */
export const PLATFORM = 'platform';

/** The `if-match` header of a change to something read at this version. */
export const atVersion = (version: number) => ({ 'if-match': `"${version}"` });

export const storefrontListQuery = queryOptions({
  queryKey: [PLATFORM, 'storefronts'],
  queryFn: ({ signal }) => unwrap(platformApi.GET('/v1/storefronts', { signal })),
});

export const merchantsQuery = (query: Query<'/v1/merchants'>) =>
  queryOptions({
    queryKey: [PLATFORM, 'merchants', query],
    queryFn: ({ signal }) =>
      unwrap(platformApi.GET('/v1/merchants', { params: { query }, signal })),
  });

export const organisationsQuery = (query: Query<'/v1/organisations'>) =>
  queryOptions({
    queryKey: [PLATFORM, 'organisations', query],
    queryFn: ({ signal }) =>
      unwrap(platformApi.GET('/v1/organisations', { params: { query }, signal })),
  });

export const peopleQuery = (query: Query<'/v1/people'>) =>
  queryOptions({
    queryKey: [PLATFORM, 'people', query],
    queryFn: ({ signal }) => unwrap(platformApi.GET('/v1/people', { params: { query }, signal })),
  });

export const importsQuery = (id: string, cursor?: string) =>
  queryOptions({
    queryKey: [PLATFORM, 'imports', id, cursor],
    queryFn: ({ signal }) =>
      unwrap(
        platformApi.GET('/v1/storefronts/{id}/imports', {
          params: { path: { id }, query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'reading') ? 1_500 : false,
  });

/** Messages leave by themselves: their pages are asked for again. */
const POLL_MS = 3_000;

export const webhooksQuery = (query: Query<'/v1/webhooks'>) =>
  queryOptions({
    queryKey: [PLATFORM, 'webhooks', query],
    queryFn: ({ signal }) => unwrap(platformApi.GET('/v1/webhooks', { params: { query }, signal })),
    refetchInterval: POLL_MS,
  });

export const deliveriesQuery = (query: Query<'/v1/webhooks/deliveries'>) =>
  queryOptions({
    queryKey: [PLATFORM, 'deliveries', query],
    queryFn: ({ signal }) =>
      unwrap(platformApi.GET('/v1/webhooks/deliveries', { params: { query }, signal })),
    refetchInterval: POLL_MS,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [PLATFORM, 'delivery', id],
    queryFn: ({ signal }) =>
      unwrap(platformApi.GET('/v1/webhooks/deliveries/{id}', { params: { path: { id } }, signal })),
    refetchInterval: POLL_MS,
  });
