import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';
import { uploadFile } from '../../api/upload.js';
import type { SendFile } from '../../ui/use-uploads.js';
import type { EvidenceItem } from '../notices/notices-api.js';

type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type RightRow = Ok<'/v1/rights'>['items'][number];
export type RightView = Ok<'/v1/rights/{id}'>;
export type RightStatus = RightRow['status'];
export type RightKind = RightRow['kind'];
export type OfficeCode = RightRow['office'];
export type RightEvent = Ok<'/v1/rights/{id}/history'>['items'][number];
export type AuthorisationRow = Ok<'/v1/authorisations'>['items'][number];
export type NewRight = paths['/v1/rights']['post']['requestBody']['content']['application/json'];
export type RightChange =
  paths['/v1/rights/{id}']['patch']['requestBody']['content']['application/json'];
export type NewAuthorisation =
  paths['/v1/authorisations']['post']['requestBody']['content']['application/json'];
export type RightsQuery = NonNullable<paths['/v1/rights']['get']['parameters']['query']>;

export const rightsApi = apiFor<paths>();

/** First part of every key below. */
export const RIGHTS = 'rights';

export const rightsQuery = (query: RightsQuery) =>
  queryOptions({
    queryKey: [RIGHTS, 'list', query],
    queryFn: ({ signal }) => unwrap(rightsApi.GET('/v1/rights', { params: { query }, signal })),
  });

export const rightQuery = (id: string) =>
  queryOptions({
    queryKey: [RIGHTS, 'one', id],
    queryFn: ({ signal }) =>
      unwrap(rightsApi.GET('/v1/rights/{id}', { params: { path: { id } }, signal })),
  });

export const rightHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [RIGHTS, 'history', id],
    queryFn: ({ signal }) =>
      unwrap(rightsApi.GET('/v1/rights/{id}/history', { params: { path: { id } }, signal })),
  });

export const authorisationsQuery = (rightId: string, cursor?: string) =>
  queryOptions({
    queryKey: [RIGHTS, 'authorisations', rightId, cursor],
    queryFn: ({ signal }) =>
      unwrap(
        rightsApi.GET('/v1/authorisations', {
          params: { query: { rightId, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });

/** Holders that have given the reader's organisation a mandate in force. */
export const mandatesQuery = queryOptions({
  queryKey: ['mandates', 'active'],
  queryFn: async ({ signal }) => {
    const page = await unwrap(
      rightsApi.GET('/v1/mandates', { params: { query: { limit: 200 } }, signal }),
    );
    return page.items.filter(({ status }) => status === 'active');
  },
});

/** Sends a file as evidence of this purpose; answers the stored item. */
export function sendEvidence(purpose: EvidenceItem['purpose']): SendFile<EvidenceItem> {
  return (file, options) => {
    const search = new URLSearchParams({ fileName: file.name, purpose });
    return uploadFile(`/v1/evidence?${search}`, file, options) as Promise<EvidenceItem>;
  };
}

/** Bytes that a rights holder's file may have. */
export const MOST_BYTES = 50 * 1024 * 1024;
