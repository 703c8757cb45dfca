import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Item<Page> = Page extends { items: (infer Row)[] } ? Row : never;
type Query<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Search } };
}
  ? NonNullable<Search>
  : never;

export type ClaimView = Item<Ok<'/v1/claims'>>;
export type ClaimState = ClaimView['state'];
export type NextStepView = ClaimView['next'];
export type NoticeSummary = Item<Ok<'/v1/notices'>>;
export type NoticeView = Ok<'/v1/notices/{noticeId}'>;
export type CounterNotice = Item<Ok<'/v1/counter-notices'>>;
export type CaseEntry = Item<Ok<'/v1/claims/{claimId}/timeline'>>;
export type RegimePack = Ok<'/v1/regimes'>[number];
export type RegimeId = ClaimView['regime'];
export type EvidenceItem = Ok<'/v1/evidence/{id}'>;
export type Storefront = Item<Ok<'/v1/storefronts'>>;
export type ListingRow = Item<Ok<'/v1/listings'>>;
export type Submitted =
  paths['/v1/notices']['post']['responses'][201]['content']['application/json'];
export type NewNotice = paths['/v1/notices']['post']['requestBody']['content']['application/json'];
export type Moved =
  paths['/v1/claims/withdrawals']['post']['responses'][200]['content']['application/json'];
export type NoticeQuery = Query<'/v1/notices'>;
export type ClaimQuery = Query<'/v1/claims'>;

export const noticesApi = apiFor<paths>();

/** First part of every key below; invalidate it after any move of a claim. */
export const CASES = 'cases';

export const regimesQuery = queryOptions({
  queryKey: ['regimes'],
  queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/regimes', { signal })),
  staleTime: 3_600_000,
});

export const storefrontsQuery = queryOptions({
  queryKey: ['storefronts'],
  queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/storefronts', { signal })),
  staleTime: 300_000,
});

export const noticesQuery = (query: NoticeQuery) =>
  queryOptions({
    queryKey: [CASES, 'notices', query],
    queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/notices', { params: { query }, signal })),
  });

export const noticeQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [CASES, 'notice', noticeId],
    queryFn: ({ signal }) =>
      unwrap(noticesApi.GET('/v1/notices/{noticeId}', { params: { path: { noticeId } }, signal })),
  });

export const noticeClaimsQuery = (noticeId: string, query: ClaimQuery) =>
  queryOptions({
    queryKey: [CASES, 'notice-claims', noticeId, query],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.GET('/v1/notices/{noticeId}/claims', {
          params: { path: { noticeId }, query },
          signal,
        }),
      ),
  });

export const claimsQuery = (query: ClaimQuery) =>
  queryOptions({
    queryKey: [CASES, 'claims', query],
    queryFn: ({ signal }) => unwrap(noticesApi.GET('/v1/claims', { params: { query }, signal })),
  });

export const claimQuery = (claimId: string) =>
  queryOptions({
    queryKey: [CASES, 'claim', claimId],
    queryFn: ({ signal }) =>
      unwrap(noticesApi.GET('/v1/claims/{claimId}', { params: { path: { claimId } }, signal })),
  });

export const noticeTimelineQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [CASES, 'notice-timeline', noticeId],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.GET('/v1/notices/{noticeId}/timeline', {
          params: { path: { noticeId } },
          signal,
        }),
      ),
  });

export const claimTimelineQuery = (claimId: string) =>
  queryOptions({
    queryKey: [CASES, 'claim-timeline', claimId],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.GET('/v1/claims/{claimId}/timeline', { params: { path: { claimId } }, signal }),
      ),
  });

export const counterNoticesQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [CASES, 'counter-notices', cursor],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.GET('/v1/counter-notices', {
          params: { query: cursor ? { cursor } : {} },
          signal,
        }),
      ),
  });

export const counterNoticeQuery = (counterNoticeId: string) =>
  queryOptions({
    queryKey: [CASES, 'counter-notice', counterNoticeId],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.GET('/v1/counter-notices/{counterNoticeId}', {
          params: { path: { counterNoticeId } },
          signal,
        }),
      ),
  });

export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) =>
      unwrap(noticesApi.GET('/v1/evidence/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
