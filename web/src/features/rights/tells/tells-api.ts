import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../api/client.js';
import type { paths } from '../../../api/schema.gen.js';
import { RIGHTS, rightsApi } from '../rights-api.js';
import type { TellDraft } from './tell-form.js';

type Listed = paths['/v1/rights/{id}/tells']['get']['responses'][200]['content'];
export type TellRow = Listed['application/json']['items'][number];
type Tried = paths['/v1/rights/{id}/tells/dry-run']['post']['responses'][200]['content'];
export type DryRun = Tried['application/json'];

const of = (id: string) => ({ params: { path: { id } } });

export const tellsQuery = (rightId: string) =>
  queryOptions({
    queryKey: [RIGHTS, 'tells', rightId],
    queryFn: ({ signal }) =>
      unwrap(rightsApi.GET('/v1/rights/{id}/tells', { ...of(rightId), signal })),
    select: ({ items }) => ({ items, next: null }),
  });

export const tryTell = (rightId: string, body: TellDraft) =>
  unwrap(rightsApi.POST('/v1/rights/{id}/tells/dry-run', { ...of(rightId), body }));

export const writeTell = (rightId: string, body: TellDraft) =>
  unwrap(rightsApi.POST('/v1/rights/{id}/tells', { ...of(rightId), body }));

export const stageTell = (rightId: string, tellId: string, stage: 'live' | 'ended') =>
  unwrap(
    rightsApi.PUT('/v1/rights/{id}/tells/{tellId}/stage', {
      params: { path: { id: rightId, tellId } },
      body: { stage },
    }),
  );
