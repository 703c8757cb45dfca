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

export type Quality = Get<'/v1/screening-quality'>;
export type ScreeningFigures = Get<'/v1/screening-figures'>;
export type ScreeningRow = Get<'/v1/screenings'>['items'][number];
export type ScreeningsSearch = Search<'/v1/screenings'>;
export type Rule = Get<'/v1/screening-rules'>['items'][number];
export type Settings = Get<'/v1/storefronts/{id}/screening'>;
type Written = paths['/v1/screening-rules']['post']['requestBody']['content']['application/json'];
export type RuleDraft = Written;
type Backtested = paths['/v1/screening-rules/backtests']['post']['responses'][200]['content'];
export type Backtest = Backtested['application/json'];
export type Stage = Rule['stage'];

/** The first element of every key, so that one call refreshes all of it. */
export const SCREENING = 'screening';

export interface Period {
  from: string;
  storefrontId?: string | undefined;
}

export const qualityQuery = (period: Period) =>
  queryOptions({
    queryKey: [SCREENING, 'quality', period],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/screening-quality', { params: { query: period }, signal })),
    placeholderData: (before) => before,
  });

export const figuresQuery = (period: Period) =>
  queryOptions({
    queryKey: [SCREENING, 'figures', period],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/screening-figures', { params: { query: period }, signal })),
    placeholderData: (before) => before,
  });

export const screeningsQuery = (query: ScreeningsSearch) =>
  queryOptions({
    queryKey: [SCREENING, 'list', query],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/screenings', { params: { query }, signal })),
    placeholderData: (before) => before,
  });

export const rulesQuery = queryOptions({
  queryKey: [SCREENING, 'rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/screening-rules', { signal })),
});

export const settingsQuery = (id: string) =>
  queryOptions({
    queryKey: [SCREENING, 'settings', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/storefronts/{id}/screening', { params: { path: { id } }, signal })),
  });

export const saveSettings = (id: string, body: Settings) =>
  unwrap(api.PUT('/v1/storefronts/{id}/screening', { params: { path: { id } }, body }));

export const writeRule = (body: RuleDraft) => unwrap(api.POST('/v1/screening-rules', { body }));

export const rewriteRule = (id: string, body: RuleDraft) =>
  unwrap(api.PUT('/v1/screening-rules/{id}', { params: { path: { id } }, body }));

export const stageRule = (id: string, stage: Stage) =>
  unwrap(api.PUT('/v1/screening-rules/{id}/stage', { params: { path: { id } }, body: { stage } }));

export const backtestRule = (when: string) =>
  unwrap(api.POST('/v1/screening-rules/backtests', { body: { when } }));

export type Scorecard = Get<'/v1/screening-scorecards'>['items'][number];

export const scorecardsQuery = queryOptions({
  queryKey: [SCREENING, 'scorecards'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/screening-scorecards', { signal })),
});

export const learnScorecard = () => unwrap(api.POST('/v1/screening-scorecards'));

export const putInForce = (version: string) =>
  unwrap(api.PUT('/v1/screening-scorecards/{version}/force', { params: { path: { version } } }));
