import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../../api/client.js';
import type { paths } from '../../../api/schema.gen.js';

type MandatePage = paths['/v1/mandates']['get']['responses'][200]['content']['application/json'];
export type Mandate = MandatePage['items'][number];
export type NewMandate =
  paths['/v1/mandates']['post']['requestBody']['content']['application/json'];

export const mandatesApi = apiFor<paths>();

/** First part of every key about mandates. */
export const MANDATES = 'mandates';

export const mandatePageQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [MANDATES, 'page', cursor],
    queryFn: ({ signal }) =>
      unwrap(
        mandatesApi.GET('/v1/mandates', { params: { query: cursor ? { cursor } : {} }, signal }),
      ),
  });

export const agentsQuery = (q: string) =>
  queryOptions({
    queryKey: ['agents', q],
    queryFn: ({ signal }) =>
      unwrap(
        mandatesApi.GET('/v1/agents', {
          params: { query: { limit: 50, ...(q && { q }) } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });
