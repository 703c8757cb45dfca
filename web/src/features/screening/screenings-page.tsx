import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import {
  rulesQuery,
  type ScreeningRow,
  type ScreeningsSearch,
  screeningsQuery,
} from './screening-api.js';
import { SIGNALS } from './signals.js';
import { useSignalName } from './use-signal-name.js';

const route = getRouteApi('/portal/desk/screenings');

const VERDICTS = ['allow', 'hold', 'remove'] as const;
const OUTCOMES = ['none', 'cleared', 'removed'] as const;
const AUDITS = ['allowed', 'watched', 'automatic'] as const;
const PAGE = 50;

const TONES: Record<ScreeningRow['verdict'], StatusTone> = {
  allow: 'done',
  hold: 'waiting',
  remove: 'refused',
};

function useFilters(): Filter[] {
  const { t } = useTranslation('screening');
  const nameOf = useSignalName();
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const rules = useQuery(rulesQuery).data?.items ?? [];
  const choice = (key: string, options: { value: string; label: string }[]): Filter => ({
    kind: 'choice',
    key,
    label: t(`filter.${key}` as 'filter.verdict'),
    options,
  });
  return [
    choice(
      'verdict',
      VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) })),
    ),
    choice(
      'outcome',
      OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
    ),
    choice(
      'audit',
      AUDITS.map((value) => ({ value, label: t(`audit.${value}`) })),
    ),
    choice(
      'signal',
      SIGNALS.map((value) => ({ value, label: nameOf(value) })),
    ),
    choice(
      'rule',
      rules.map(({ id, name }) => ({ value: id, label: name })),
    ),
    choice(
      'storefront',
      storefronts.map(({ id, name }) => ({ value: id, label: name })),
    ),
  ];
}

function useColumns(): Column<ScreeningRow>[] {
  const { t, i18n } = useTranslation('screening');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return [
    {
      key: 'listing',
      header: t('column.listing'),
      width: '34%',
      cell: ({ listingTitle, listingId }) => <span lang="">{listingTitle ?? listingId}</span>,
    },
    {
      key: 'verdict',
      header: t('column.verdict'),
      cell: ({ verdict, score }) => (
        <StatusBadge tone={TONES[verdict]}>
          {t(`verdict.${verdict}`)} · {score.toFixed(2)}
        </StatusBadge>
      ),
    },
    {
      key: 'why',
      header: t('column.why'),
      cell: ({ findings, scores, obstacles }) => {
        const weightiest = scores[0]?.contributions[0]?.findings[0] ?? 0;
        const why = findings[weightiest] ?? obstacles[0];
        return why?.reason[language] ?? '–';
      },
    },
    {
      key: 'outcome',
      header: t('column.outcome'),
      cell: ({ outcome, isAutomatic, audit }) => (
        <>
          {t(
            isAutomatic && outcome === 'removed'
              ? 'outcome.automatic'
              : `outcome.${outcome ?? 'none'}`,
          )}
          {audit ? ` · ${t(`audit.${audit}`)}` : ''}
        </>
      ),
    },
    {
      key: 'at',
      header: t('column.at'),
      cell: ({ screenedAt }) => <DateTime at={screenedAt} />,
    },
  ];
}

function queryOf(search: Record<string, string | undefined>): ScreeningsSearch {
  const { cursor, verdict, outcome, audit, signal, rule, storefront, from } = search;
  return {
    limit: PAGE,
    cursor,
    verdict: VERDICTS.find((one) => one === verdict),
    outcome: OUTCOMES.find((one) => one === outcome),
    audit: AUDITS.find((one) => one === audit),
    signal,
    ruleId: rule,
    storefrontId: storefront,
    from,
  };
}

/** Every listing that was screened, with what was seen and what became of it. */
export function ScreeningsPage() {
  const { t } = useTranslation('screening');
  const query = useQuery(screeningsQuery(queryOf(route.useSearch())));
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('list.title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/desk/screenings/${id}`}
        empty={{ title: t('list.none'), children: t('list.noneWhat') }}
      />
    </>
  );
}
