import { Alert, Button, List, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from './misuse.module.css';
import { contestMisuse, MISUSE, type Misuse, measuresQuery } from './misuse-api.js';
import { OwnRequests } from './own-requests.js';
import { useLanguage } from './use-language.js';

const route = getRouteApi('/portal/misuse');

function ContestForm({ measure }: { measure: Misuse }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const [statement, setStatement] = useState('');
  const contest = useMutation({
    mutationFn: () => contestMisuse(measure.id, statement),
    onSuccess: () => client.invalidateQueries({ queryKey: [MISUSE] }),
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
        disabled={statement.trim().length < 10}
        loading={contest.isPending}
        onClick={() => contest.mutate()}
      >
        {t('contest.file')}
      </Button>
      {isProblem(contest.error) ? <ProblemAlert problem={contest.error} /> : null}
    </Stack>
  );
}

function MeasureCard({ measure, isOwn }: { measure: Misuse; isOwn: boolean }) {
  const { t } = useTranslation('misuse');
  const language = useLanguage();
  const { step, party, untilAt, statement, factors, contest, outcome, answer } = measure;
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Title order={2}>
          {isOwn
            ? t(`step.${step}`)
            : t('page.of', { name: measure.organisation.name, step: t(`step.${step}`) })}
        </Title>
        <Text size="sm" c="dimmed">
          {t(`party.${party}`)} · <DateTime at={measure.at} />
          {untilAt ? (
            <>
              {' · '}
              {t('page.until')} <DateTime at={untilAt} />
            </>
          ) : null}
        </Text>
        <Text style={{ whiteSpace: 'pre-line' }} lang={measure.locale}>
          {statement}
        </Text>
        <List size="sm" spacing={2}>
          {factors.words.map((word) => (
            <List.Item key={word.en}>{word[language]}</List.Item>
          ))}
        </List>
        {contest ? (
          <Alert
            color={outcome === 'lifted' ? 'green' : 'blue'}
            title={t(outcome ? `outcome.${outcome}` : 'contest.waiting')}
          >
            <Text size="sm">{contest}</Text>
            {answer ? <Text mt={6}>{answer}</Text> : null}
          </Alert>
        ) : null}
        {isOwn && !contest ? <ContestForm measure={measure} /> : null}
      </Stack>
    </section>
  );
}

/** What an organisation was warned or suspended for, what it is asked, and how it can object. */
export function MisusePage() {
  const { t } = useTranslation('misuse');
  const { organisation, permissions } = useSignedIn();
  const { cursor } = route.useSearch();
  const query = useQuery(measuresQuery(cursor));
  const isOwn = organisation.kind !== 'platform';
  return (
    <>
      <PageHeader title={t('page.title')} what={t(isOwn ? 'page.what' : 'page.whatPlatform')} />
      <Stack gap="lg" maw={860}>
        {isOwn && permissions.includes('notice.submit') ? <OwnRequests /> : null}
        {query.error && !query.data ? (
          <LoadFailure error={query.error} onRetry={query.refetch} />
        ) : null}
        {query.isLoading ? <Skeleton height={200} /> : null}
        {query.data?.items.length === 0 ? (
          <EmptyState title={t('page.none')}>{t('page.noneWhat')}</EmptyState>
        ) : null}
        {query.data?.items.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} isOwn={isOwn} />
        ))}
        <Pager nextCursor={query.data?.next ?? null} />
      </Stack>
    </>
  );
}
