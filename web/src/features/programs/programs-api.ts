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

export type Standing = Get<'/v1/standing'>;
export type Judged = Standing['whole'];
export type Missing = Judged['missing'][number];
export type Rule = Get<'/v1/programmes/good-faith'>;
export type Change = Get<'/v1/standing-changes'>['items'][number];
export type StandingRow = Get<'/v1/standings'>['items'][number];
export type StandingContest = Get<'/v1/standing-contests/{id}'>;
export type Privileges = Get<'/v1/privileges'>;
export type Dashboard = Get<'/v1/dashboard'>;
export type Sponsorship = Get<'/v1/sponsorships'>['items'][number];
export type Lesson = Get<'/v1/lessons'>['items'][number];
export type Aggregate = Get<'/v1/association-figures'>;
export type FlaggerRow = Get<'/v1/flaggers'>['items'][number];
export type NewFlagger = Body<'/v1/flaggers'>;

/** The first element of every key, so that one call refreshes all of it. */
export const PROGRAMS = 'programs';

const ofId = (id: string) => ({ params: { path: { id } } });

export const standingQuery = (holderId?: string) =>
  queryOptions({
    queryKey: [PROGRAMS, 'standing', holderId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/standing', { params: { query: { ...(holderId && { holderId }) } }, signal }),
      ),
  });

export const changesQuery = (holderId?: string, cursor?: string) =>
  queryOptions({
    queryKey: [PROGRAMS, 'changes', holderId, cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/standing-changes', {
          params: {
            query: { limit: 20, ...(holderId && { holderId }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
  });

export const contestStanding = (changeId: string, statement: string) =>
  unwrap(api.POST('/v1/standing-changes/{id}/contest', { ...ofId(changeId), body: { statement } }));

export const standingContestQuery = (id: string) =>
  queryOptions({
    queryKey: [PROGRAMS, 'contest', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/standing-contests/{id}', { ...ofId(id), signal })),
  });

export const answerStanding = (id: string, body: Body<'/v1/standing-contests/{id}/answer'>) =>
  unwrap(api.POST('/v1/standing-contests/{id}/answer', { ...ofId(id), body }));

export type Period = '1-month' | '2-months' | '3-months' | 'custom';
export interface DashboardSearch {
  period: Period;
  fromDay?: string | undefined;
  endDay?: string | undefined;
  holderId?: string | undefined;
  rightId?: string | undefined;
}

export const dashboardQuery = (query: DashboardSearch) =>
  queryOptions({
    queryKey: [PROGRAMS, 'dashboard', query],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/dashboard', { params: { query }, signal })),
    placeholderData: (before) => before,
  });

export const privilegesQuery = (rightId: string, ground: string, holderId: string) =>
  queryOptions({
    queryKey: [PROGRAMS, 'privileges', rightId, ground, holderId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/privileges', {
          params: { query: { rightId, ground, holderId } as never },
          signal,
        }),
      ),
  });

export const standingsQuery = (
  status: StandingRow['status'] | undefined,
  cursor: string | undefined,
) =>
  queryOptions({
    queryKey: [PROGRAMS, 'standings', status, cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/standings', {
          params: { query: { limit: 50, ...(status && { status }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });

export const ruleQuery = queryOptions({
  queryKey: [PROGRAMS, 'rule'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/programmes/good-faith', { signal })),
});

export const writeRule = (rule: Rule['rule'], version: number) =>
  unwrap(
    api.PUT('/v1/programmes/good-faith', {
      body: rule,
      params: { header: { 'if-match': `"${version}"` } } as never,
    }),
  );

export const recompute = () => unwrap(api.POST('/v1/programmes/good-faith/recomputations', {}));

export const sponsorshipsQuery = queryOptions({
  queryKey: [PROGRAMS, 'sponsorships'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/sponsorships', { signal })),
});

export const inviteMember = (body: Body<'/v1/sponsorships'>) =>
  unwrap(api.POST('/v1/sponsorships', { body }));
export const acceptInvitation = (token: string) =>
  unwrap(api.POST('/v1/sponsorships/acceptances', { body: { token } }));
export const endSponsorship = (id: string, reason: string) =>
  unwrap(api.POST('/v1/sponsorships/{id}/end', { ...ofId(id), body: { reason } }));
export const takeTest = (id: string, lesson: string, answers: number[]) =>
  unwrap(api.POST('/v1/sponsorships/{id}/tests', { ...ofId(id), body: { lesson, answers } }));

export const lessonsQuery = queryOptions({
  queryKey: [PROGRAMS, 'lessons'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/lessons', { signal })),
});

export const aggregateQuery = (period: '1-month' | '2-months' | '3-months') =>
  queryOptions({
    queryKey: [PROGRAMS, 'aggregate', period],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/association-figures', { params: { query: { period } }, signal })),
  });

export const flaggersQuery = queryOptions({
  queryKey: [PROGRAMS, 'flaggers'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/flaggers', { signal })),
});
export const candidatesQuery = (q: string) =>
  queryOptions({
    queryKey: [PROGRAMS, 'flagger-candidates', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/flaggers/candidates', { params: { query: { q } }, signal })),
    placeholderData: (before) => before,
  });
export const recordFlagger = (body: NewFlagger) => unwrap(api.POST('/v1/flaggers', { body }));
export const changeFlagger = (id: string, body: Body<'/v1/flaggers/{id}/status'>) =>
  unwrap(api.POST('/v1/flaggers/{id}/status', { ...ofId(id), body }));
export const reportFlagger = (id: string, body: Body<'/v1/flaggers/{id}/reports'>) =>
  unwrap(api.POST('/v1/flaggers/{id}/reports', { ...ofId(id), body }));
