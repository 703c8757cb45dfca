import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DueTime } from '../../ui/due-time.js';
import { PageHeader } from '../../ui/page-header.js';
import { ClaimStateBadge } from './claim-state-badge.js';
import { useNextStep } from './next-step.js';
import { claimsQuery } from './notices-api.js';
import { usePackTexts } from './regime-facts.js';
import { type ToAnswer, toAnswer } from './to-answer.js';

/** Claims whose counter-notice waits for the complainant: enough for one screen of counter-notices. */
export const toAnswerQuery = claimsQuery({ waiting: 'to-answer', limit: 200 });

function useColumns(): Column<ToAnswer>[] {
  const { t } = useTranslation('notices');
  const { titleOf } = usePackTexts();
  const stepOf = useNextStep();
  return [
    {
      key: 'merchant',
      header: t('answers.merchant'),
      cell: ({ first }) => first.merchant.name,
    },
    {
      key: 'listings',
      header: t('answers.listings'),
      cell: ({ first, claims }) => (
        <>
          {first.listing.title}
          {claims > 1 ? (
            <Text size="xs" c="dimmed">
              {t('answers.andOthers', { count: claims - 1 })}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'regime',
      header: t('list.regime'),
      cell: ({ first }) => titleOf(first.regime),
    },
    {
      key: 'state',
      header: t('filter.state'),
      cell: ({ first }) => (
        <>
          <ClaimStateBadge state={first.state} />
          <Text size="xs" c="dimmed">
            {stepOf(first)?.what}
          </Text>
        </>
      ),
    },
    {
      key: 'due',
      header: t('answers.due'),
      cell: ({ dueAt }) => (dueAt ? <DueTime at={dueAt} /> : '–'),
    },
  ];
}

/** Counter-notices that wait for an answer, the most urgent first. */
export function AnswersPage() {
  const { t } = useTranslation('notices');
  const query = useQuery(toAnswerQuery);
  const columns = useColumns();
  const items = query.data && toAnswer(query.data.items);
  const [first] = items ?? [];
  return (
    <>
      <PageHeader
        title={t('nav.answers')}
        what={t('answers.what')}
        ask={first ? t('answers.ask', { count: items?.length ?? 0 }) : undefined}
        due={first?.dueAt ?? undefined}
      />
      <DataTable
        label={t('nav.answers')}
        columns={columns}
        query={{ ...query, data: items && { items, next: null } }}
        rowKey={({ counterNoticeId }) => counterNoticeId}
        rowTo={({ counterNoticeId }) => `/answers/${counterNoticeId}`}
        empty={{ title: t('answers.none'), children: t('answers.noneWhat') }}
      />
    </>
  );
}
