import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

const api = apiFor<paths>();

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

export type Penalties = Get<'/v1/merchants/{id}/penalties'>;
export type Sanction = Get<'/v1/sanctions/{id}'>;
export type Batch = Get<'/v1/sanction-batches/{id}'>;
export type Step = Sanction['step'];
export type NewBatch = Body<'/v1/sanction-batches'>;

export const STEPS = [
  'warning',
  'listing-limit',
  'search-demotion',
  'fund-hold-request',
  'suspension',
  'closure',
] as const satisfies readonly Step[];

/** The first element of every key, so that one call refreshes all of it. */
export const PENALTIES = 'penalties';

const ofId = (id: string) => ({ params: { path: { id } } });

export const penaltiesQuery = (merchantId: string) =>
  queryOptions({
    queryKey: [PENALTIES, 'merchant', merchantId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/merchants/{id}/penalties', { ...ofId(merchantId), signal })),
  });

export const sanctionQuery = (id: string) =>
  queryOptions({
    queryKey: [PENALTIES, 'sanction', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/sanctions/{id}', { ...ofId(id), signal })),
  });

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [PENALTIES, 'batch', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/sanction-batches/{id}', { ...ofId(id), signal })),
  });

export const imposeSanction = (merchantId: string, body: Body<'/v1/merchants/{id}/sanctions'>) =>
  unwrap(api.POST('/v1/merchants/{id}/sanctions', { ...ofId(merchantId), body }));

export const dismissStep = (merchantId: string, reason: string) =>
  unwrap(
    api.POST('/v1/merchants/{id}/penalty-task/dismissal', {
      ...ofId(merchantId),
      body: { reason },
    }),
  );

export const approveSanction = (id: string, isApproved: boolean) =>
  unwrap(api.POST('/v1/sanctions/{id}/approval', { ...ofId(id), body: { isApproved } }));

export const liftSanction = (id: string, reason: string) =>
  unwrap(api.POST('/v1/sanctions/{id}/lifting', { ...ofId(id), body: { reason } }));

export const contestSanction = (id: string, statement: string) =>
  unwrap(api.POST('/v1/sanctions/{id}/contest', { ...ofId(id), body: { statement } }));

export const answerSanction = (id: string, outcome: 'granted' | 'dismissed', text: string) =>
  unwrap(api.POST('/v1/sanctions/{id}/answer', { ...ofId(id), body: { outcome, text } }));

export const proposeBatch = (body: NewBatch) => unwrap(api.POST('/v1/sanction-batches', { body }));

export const approveBatch = (id: string, isApproved: boolean) =>
  unwrap(api.POST('/v1/sanction-batches/{id}/approval', { ...ofId(id), body: { isApproved } }));

export const undoBatch = (id: string, reason: string) =>
  unwrap(api.POST('/v1/sanction-batches/{id}/undoing', { ...ofId(id), body: { reason } }));
