import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../api/client.js';
import type { CursorPage } from '../../api/endpoint.js';
import type { paths } from '../../api/schema.gen.js';
import { uploadFile } from '../../api/upload.js';
import type { SendFile } from '../../ui/use-uploads.js';
import { CASES, type ClaimView, type EvidenceItem, noticesApi } from '../notices/notices-api.js';

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

export type Authorisation = Ok<'/v1/authorisations'>['items'][number];
export type OwnListing = Ok<'/v1/listings'>['items'][number];
export type NewCounterNotice =
  paths['/v1/counter-notices']['post']['requestBody']['content']['application/json'];

const CLAIMS_A_PAGE = 100;
const MOST_CLAIMS = 2_000;

const contestablePage = (cursor: string, signal: AbortSignal) =>
  unwrap(
    noticesApi.GET('/v1/claims', {
      params: {
        query: { waiting: 'contestable', limit: CLAIMS_A_PAGE, ...(cursor && { cursor }) },
      },
      signal,
    }),
  );

/** Every claim that the merchant may answer with a counter-notice now, page by page. */
export const contestableQuery = queryOptions({
  queryKey: [CASES, 'contestable'],
  queryFn: async ({ signal }) => {
    const claims: ClaimView[] = [];
    for (let cursor: string | null = ''; cursor !== null && claims.length < MOST_CLAIMS; ) {
      const page: CursorPage<ClaimView> = await contestablePage(cursor, signal);
      claims.push(...page.items);
      cursor = page.next;
    }
    // One that came back is completed on its own page.
    return claims.filter(
      ({ state, actions }) => state === 'accepted' && actions.includes('counter'),
    );
  },
});

export const ownOrganisationQuery = queryOptions({
  queryKey: ['own-organisation'],
  queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/organisations/me', { signal })),
});

export const ownListingQuery = (id: string) =>
  queryOptions({
    queryKey: ['own-listing', id],
    queryFn: ({ signal }) =>
      unwrap(noticesApi.GET('/v1/listings/{id}', { params: { path: { id } }, signal })),
  });

export const ownListingsQuery = (query: Query<'/v1/listings'>) =>
  queryOptions({
    queryKey: ['own-listings', query],
    queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/listings', { params: { query }, signal })),
  });

export const authorisationsQuery = (query: Query<'/v1/authorisations'>) =>
  queryOptions({
    queryKey: ['authorisations', query],
    queryFn: ({ signal }) =>
      unwrap(noticesApi.GET('/v1/authorisations', { params: { query }, signal })),
  });

/** Sends a file to the evidence store as part of a counter-notice. */
export const sendEvidence: SendFile<EvidenceItem> = async (file, options) => {
  const search = new URLSearchParams({ fileName: file.name, purpose: 'counter-notice' });
  return (await uploadFile(`/v1/evidence?${search}`, file, options)) as EvidenceItem;
};
