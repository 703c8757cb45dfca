import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';

const api = apiFor<paths>();

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Search<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

export type Vetting = Get<'/v1/notices/{noticeId}/vetting'>;
export type VettingRow = Get<'/v1/vettings'>['items'][number];
export type VettingsSearch = Search<'/v1/vettings'>;
export type Band = Vetting['band'];
export type Conduct = Get<'/v1/misuse/conduct'>;
export type Party = Conduct['party'];
export type Misuse = Get<'/v1/misuse/{id}'>;
export type NewMisuse = Body<'/v1/misuse'>;
export type VettingRequest = Vetting['requests'][number];
export type ComplainantRecord = Get<'/v1/claims/{claimId}/complainant-record'>;
export type SharedAnswer = Get<'/v1/claims/{claimId}/shared-counter-notices'>['items'][number];
export type Fairness = Get<'/v1/public/vetting-fairness'>;

/** The first element of every key, so that one call refreshes all of it. */
export const MISUSE = 'misuse';

export const vettingsQuery = (query: VettingsSearch) =>
  queryOptions({
    queryKey: [MISUSE, 'vettings', query],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/vettings', { params: { query }, signal })),
    placeholderData: (before) => before,
  });

const ofNotice = (noticeId: string) => ({ params: { path: { noticeId } } });
const ofId = (id: string) => ({ params: { path: { id } } });
const ofClaim = (claimId: string) => ({ params: { path: { claimId } } });

export const vettingQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [MISUSE, 'vetting', noticeId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/notices/{noticeId}/vetting', { ...ofNotice(noticeId), signal })),
  });

export const concludeVetting = (
  noticeId: string,
  body: Body<'/v1/notices/{noticeId}/vetting/conclusion'>,
) => unwrap(api.POST('/v1/notices/{noticeId}/vetting/conclusion', { ...ofNotice(noticeId), body }));

export const askComplainant = (
  noticeId: string,
  body: Body<'/v1/notices/{noticeId}/vetting/requests'>,
) => unwrap(api.POST('/v1/notices/{noticeId}/vetting/requests', { ...ofNotice(noticeId), body }));

export const settleRequest = (id: string, status: 'settled' | 'waived') =>
  unwrap(api.POST('/v1/vetting-requests/{id}/settlement', { ...ofId(id), body: { status } }));

export const requestsQuery = queryOptions({
  queryKey: [MISUSE, 'requests'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/vetting-requests', { signal })),
});

export const answerRequest = (id: string, text: string, evidenceIds: string[]) =>
  unwrap(
    api.POST('/v1/vetting-requests/{id}/answer', { ...ofId(id), body: { text, evidenceIds } }),
  );

export const conductQuery = (organisationId: string, party: Party) =>
  queryOptions({
    queryKey: [MISUSE, 'conduct', organisationId, party],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/misuse/conduct', { params: { query: { organisationId, party } }, signal }),
      ),
  });

export const measuresQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [MISUSE, 'measures', cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/misuse', {
          params: { query: { limit: 50, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });

export const misuseQuery = (id: string) =>
  queryOptions({
    queryKey: [MISUSE, 'measure', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/misuse/{id}', { ...ofId(id), signal })),
  });

export const imposeMisuse = (body: NewMisuse) => unwrap(api.POST('/v1/misuse', { body }));

export const contestMisuse = (id: string, statement: string) =>
  unwrap(api.POST('/v1/misuse/{id}/contest', { ...ofId(id), body: { statement } }));

export const answerMisuse = (id: string, body: Body<'/v1/misuse/{id}/answer'>) =>
  unwrap(api.POST('/v1/misuse/{id}/answer', { ...ofId(id), body }));

export const limitRate = (body: Body<'/v1/rate-limits'>) =>
  unwrap(api.POST('/v1/rate-limits', { body }));

export const weightsQuery = queryOptions({
  queryKey: [MISUSE, 'weights'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/misuse/weights', { signal })),
});

export const learnWeights = () => unwrap(api.POST('/v1/misuse/weights', {}));

export const adoptWeights = (version: number) =>
  unwrap(api.POST('/v1/misuse/weights/{version}/adoption', { params: { path: { version } } }));

export const recordQuery = (claimId: string) =>
  queryOptions({
    queryKey: [MISUSE, 'record', claimId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/claims/{claimId}/complainant-record', { ...ofClaim(claimId), signal })),
  });

export const sharedQuery = (claimId: string) =>
  queryOptions({
    queryKey: [MISUSE, 'shared', claimId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/claims/{claimId}/shared-counter-notices', { ...ofClaim(claimId), signal }),
      ),
  });

export const fairnessQuery = queryOptions({
  queryKey: [MISUSE, 'fairness'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/public/vetting-fairness', { signal })),
});
