import { Button, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ownShopsQuery } from '../operators/operators-api.js';
import { LedgerView } from './ledger-view.js';
import { contestSanction, PENALTIES, penaltiesQuery, type Sanction } from './penalties-api.js';
import { SanctionCard } from './sanction-card.js';

function ContestForm({ sanction }: { sanction: Sanction }) {
  const { t } = useTranslation('penalties');
  const client = useQueryClient();
  const [statement, setStatement] = useState('');
  const contest = useMutation({
    mutationFn: () => contestSanction(sanction.id, statement),
    onSuccess: () => client.invalidateQueries({ queryKey: [PENALTIES] }),
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('contest.statement')}
        description={t('contest.statementWhat')}
        autosize
        minRows={3}
        maxLength={5000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={statement.trim() === ''}
        loading={contest.isPending}
        onClick={() => contest.mutate()}
      >
        {t('contest.send')}
      </Button>
      {isProblem(contest.error) ? <ProblemAlert problem={contest.error} /> : null}
    </Stack>
  );
}

function Shop({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('penalties');
  const query = useQuery(penaltiesQuery(merchantId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={200} />;
  const { merchant, sanctions } = query.data;
  return (
    <Stack gap="md">
      <Title order={2}>{merchant.name}</Title>
      {sanctions.length === 0 ? <Text>{t('own.noSanction')}</Text> : null}
      {sanctions.map((sanction) => (
        <SanctionCard key={sanction.id} sanction={sanction}>
          {sanction.status === 'in-force' && !sanction.contest ? (
            <ContestForm sanction={sanction} />
          ) : null}
        </SanctionCard>
      ))}
      <LedgerView penalties={query.data} />
    </Stack>
  );
}

/** A merchant's points and sanctions, and how to contest them. */
export function OwnPenaltiesPage() {
  const { t } = useTranslation('penalties');
  const query = useQuery(ownShopsQuery);
  return (
    <>
      <PageHeader title={t('own.title')} what={t('own.what')} />
      <Stack gap="xl" maw={860}>
        {query.error && !query.data ? (
          <LoadFailure error={query.error} onRetry={query.refetch} />
        ) : null}
        {query.isPending ? <Skeleton height={160} /> : null}
        {query.data?.items.length === 0 ? (
          <EmptyState title={t('own.none')}>{t('own.noneWhat')}</EmptyState>
        ) : null}
        {query.data?.items.map(({ id }) => (
          <Shop key={id} merchantId={id} />
        ))}
      </Stack>
    </>
  );
}
