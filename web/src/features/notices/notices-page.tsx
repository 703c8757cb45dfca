import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { DueTime } from '../../ui/due-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { countText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import type { TableSearch } from '../../ui/table-search.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { rightsQuery } from '../rights/rights-api.js';
import { CLAIM_STATES } from './claim-state.js';
import { ClaimStateBadge } from './claim-state-badge.js';
import classes from './notices.module.css';
import { type NoticeQuery, type NoticeSummary, noticesQuery } from './notices-api.js';
import { usePackTexts } from './regime-facts.js';

const REGIMES = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'] as const;

/** How many claims stand where, the states in their usual order. */
export function StateCounts({ states }: { states: NoticeSummary['states'] }) {
  const { i18n } = useTranslation();
  const present = CLAIM_STATES.filter((state) => (states[state] ?? 0) > 0);
  return (
    <div className={classes.counts}>
      {present.map((state) => (
        <span key={state} className={classes.count}>
          {countText(states[state] ?? 0, i18n.language)} <ClaimStateBadge state={state} />
        </span>
      ))}
    </div>
  );
}

/** When the desk first answered or must; a notice withdrawn before that has no clock left. */
export function FirstResponse({
  notice,
  compact = false,
}: {
  notice: NoticeSummary;
  compact?: boolean;
}) {
  const { dueAt, firstResponseAt } = notice;
  if (dueAt) return <DueTime at={dueAt} doneAt={firstResponseAt ?? undefined} compact={compact} />;
  return firstResponseAt ? <DateTime at={firstResponseAt} /> : '–';
}

function useColumns(isAgent: boolean): Column<NoticeSummary>[] {
  const { t } = useTranslation('notices');
  const { titleOf, groundOf } = usePackTexts();
  const holder: Column<NoticeSummary> = {
    key: 'holder',
    header: t('list.holder'),
    cell: (row) => row.complainant.name,
  };
  return [
    {
      key: 'right',
      header: t('list.right'),
      cell: (row) => (row.reference ? `${row.right.title} · ${row.reference}` : row.right.title),
    },
    ...(isAgent ? [holder] : []),
    {
      key: 'regime',
      header: t('list.regime'),
      cell: (row) => (
        <>
          {titleOf(row.regime)}
          <Text size="xs" c="dimmed">
            {groundOf(row.regime, row.ground)}
          </Text>
        </>
      ),
    },
    { key: 'states', header: t('list.claims'), cell: (row) => <StateCounts states={row.states} /> },
    {
      key: 'submitted',
      header: t('list.submitted'),
      cell: (row) => <DateTime at={row.submittedAt} />,
    },
    {
      key: 'response',
      header: t('list.response'),
      cell: (row) => <FirstResponse notice={row} compact />,
    },
  ];
}

/** A local calendar date as the instant at which it begins, or undefined. */
function startOf(date: string | undefined, daysLater = 0): string | undefined {
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const at = new Date(`${date}T00:00:00`);
  at.setDate(at.getDate() + daysLater);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function queryOf({ state, regime, right, from, until, cursor }: TableSearch): NoticeQuery {
  return {
    state: CLAIM_STATES.find((one) => one === state),
    regime: REGIMES.find((one) => one === regime),
    rightId: right,
    from: startOf(from),
    to: startOf(until, 1),
    cursor,
  };
}

function useFilters(): Filter[] {
  const { t } = useTranslation('notices');
  const { titleOf } = usePackTexts();
  const rights = useQuery(rightsQuery({ limit: 200 })).data?.items ?? [];
  const states = CLAIM_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const regimes = REGIMES.map((value) => ({ value, label: titleOf(value) }));
  const ofRights = rights.map(({ id, title, number }) => ({
    value: id,
    label: number ? `${title} (${number})` : title,
  }));
  return [
    { kind: 'choice', key: 'state', label: t('filter.state'), options: states },
    { kind: 'choice', key: 'regime', label: t('list.regime'), options: regimes },
    { kind: 'choice', key: 'right', label: t('list.right'), options: ofRights },
    { kind: 'date', key: 'from', label: t('filter.from') },
    { kind: 'date', key: 'until', label: t('filter.until') },
  ];
}

function NewNotice() {
  const { t } = useTranslation('notices');
  return (
    <Button
      leftSection={<IconPlus size={15} />}
      renderRoot={(props) => <Link {...props} to="/notices/new" />}
    >
      {t('nav.newNotice')}
    </Button>
  );
}

/** Every notice sent, newest first, with how its claims stand. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const { organisation, permissions } = useSignedIn();
  const { search } = useTableSearch();
  const query = useQuery(noticesQuery(queryOf(search)));
  const columns = useColumns(organisation.kind !== 'rights-holder');
  const filters = useFilters();
  const isFiltered = Object.values(search).some(Boolean);
  const add = permissions.includes('notice.submit') ? <NewNotice /> : undefined;
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} actions={add} />
      <FilterBar filters={filters} />
      <DataTable
        label={t('list.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={(row) => `/notices/${row.id}`}
        empty={
          isFiltered
            ? { title: t('list.noneFound'), children: t('list.noneFoundWhat') }
            : { title: t('list.none'), children: t('list.noneWhat'), action: add }
        }
      />
    </>
  );
}
