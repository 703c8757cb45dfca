import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../api/client.js';
import { CASES } from '../notices/notices-api.js';
import { REVIEW_KEY, reviewApi } from './review-api.js';

// The server's page is at most this long.
const CLAIMS_A_PAGE = 200;

export const caseClaimsQuery = (noticeId: string) =>
  infiniteQueryOptions({
    queryKey: [CASES, 'desk-claims', noticeId],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        reviewApi.GET('/v1/notices/{noticeId}/claims', {
          params: {
            path: { noticeId },
            query: { limit: CLAIMS_A_PAGE, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const rightQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'right', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/rights/{id}', { params: { path: { id } }, signal })),
  });

export const rightHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'right-history', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/rights/{id}/history', { params: { path: { id } }, signal })),
  });

export const examinationQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'examination', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/rights/{id}/examination', { params: { path: { id } }, signal })),
    // It is done in the background soon after a right is entered.
    refetchInterval: ({ state }) => (state.data?.examinedAt === null ? 3_000 : false),
  });

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'listing', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/listings/{id}', { params: { path: { id } }, signal })),
  });

export const merchantQuery = (id: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'merchant', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/merchants/{id}', { params: { path: { id } }, signal })),
  });

export const merchantMeasuresQuery = (merchantId: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'measures', merchantId],
    queryFn: ({ signal }) =>
      unwrap(
        reviewApi.GET('/v1/measures', { params: { query: { merchantId, limit: 20 } }, signal }),
      ),
  });

export const decisionQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'decision', id, language],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/decisions/{id}', { params: { path: { id } }, signal })),
  });

export const searchClaimsQuery = (where: { listingId?: string; merchantId?: string }) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'claims-of', where],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/claims', { params: { query: { ...where, limit: 50 } }, signal })),
  });
