import { Button, List, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useLanguage } from '../misuse/use-language.js';
import classes from './operators.module.css';
import {
  type Connections,
  connectionsQuery,
  contestLink,
  OPERATORS,
  ownShopsQuery,
} from './operators-api.js';

function ContestForm({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('operators');
  const client = useQueryClient();
  const [statement, setStatement] = useState('');
  const contest = useMutation({
    mutationFn: () => contestLink(merchantId, statement),
    onSuccess: () => client.invalidateQueries({ queryKey: [OPERATORS, 'connections'] }),
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('own.contest')}
        description={t('own.contestWhat')}
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
        {t('own.send')}
      </Button>
      {isProblem(contest.error) ? <ProblemAlert problem={contest.error} /> : null}
    </Stack>
  );
}

function Contests({ connections }: { connections: Connections }) {
  const { t } = useTranslation('operators');
  return connections.contests.map(({ id, statement, filedAt, outcome, answer }) => (
    <div key={id}>
      <Text size="sm" c="dimmed">
        {t('own.filed')} <DateTime at={filedAt} />{' '}
        <StatusBadge tone={outcome === 'granted' ? 'done' : outcome ? 'refused' : 'waiting'}>
          {t(`own.outcome.${outcome ?? 'waiting'}`)}
        </StatusBadge>
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{statement}</Text>
      {answer ? <Text mt={4}>{t('own.answer', { answer })}</Text> : null}
    </div>
  ));
}

function Shop({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('operators');
  const language = useLanguage();
  const query = useQuery(connectionsQuery(merchantId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={120} />;
  const { name, isLinked, otherShops, held, contests } = query.data;
  const isContested = contests.some(({ outcome }) => outcome === null);
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {name}
        </Title>
        <Text>{isLinked ? t('own.linked', { count: otherShops }) : t('own.notLinked')}</Text>
        {held.length > 0 ? (
          <List size="sm">
            {held.map(({ kind, text }) => (
              <List.Item key={kind}>{text[language]}</List.Item>
            ))}
          </List>
        ) : null}
        <Contests connections={query.data} />
        {isLinked && !isContested ? <ContestForm merchantId={merchantId} /> : null}
      </Stack>
    </section>
  );
}

/** What links a merchant's shops to others, and how to contest it. */
export function ConnectionsPage() {
  const { t } = useTranslation('operators');
  const query = useQuery(ownShopsQuery);
  return (
    <>
      <PageHeader title={t('own.title')} what={t('own.what')} />
      <Stack gap="md" maw={760}>
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
