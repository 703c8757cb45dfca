import { Alert, Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { type Change, changesQuery, contestStanding, PROGRAMS } from './programs-api.js';
import { StandingBadge } from './standing-view.js';

function ContestForm({ change }: { change: Change }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [statement, setStatement] = useState('');
  const contest = useMutation({
    mutationFn: () => contestStanding(change.id, statement),
    onSuccess: () => client.invalidateQueries({ queryKey: [PROGRAMS] }),
  });
  if (!isOpen) {
    return (
      <Button
        size="xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('contest.open')}
      </Button>
    );
  }
  return (
    <Stack gap="xs" maw={560}>
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
        {t('contest.send')}
      </Button>
      {isProblem(contest.error) ? <ProblemAlert problem={contest.error} /> : null}
    </Stack>
  );
}

/** One turn of a standing with the figures that explain it. */
export function ChangeCard({ change, mayContest }: { change: Change; mayContest: boolean }) {
  const { t } = useTranslation('programs');
  const { figures, missing, contest, right, ground } = change;
  return (
    <Stack gap={4} component="li" style={{ listStyle: 'none' }}>
      <Text>
        <StandingBadge status={change.status} /> <DateTime at={change.at} />
        {right ? ` · ${right.title}` : ''}
        {ground ? ` · ${t('scope.ground', { ground })}` : ''} · {t(`cause.${change.cause}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('change.figures', { ...figures, standing: figures.accepted - figures.reversed })}
        {missing.length > 0
          ? ` ${t('change.missing', { what: missing.map((one) => t(`missing.${one}`)).join(t('change.and')) })}`
          : ''}
      </Text>
      {contest ? (
        <Alert
          color={contest.outcome === 'granted' ? 'green' : 'blue'}
          title={t(contest.outcome ? `contest.outcome.${contest.outcome}` : 'contest.waiting')}
        >
          <Text size="sm">{contest.statement}</Text>
          {contest.answer ? <Text mt={6}>{contest.answer}</Text> : null}
        </Alert>
      ) : null}
      {mayContest && !contest ? <ContestForm change={change} /> : null}
    </Stack>
  );
}

/** How a standing turned over time. */
export function ChangesList({
  holderId,
  mayContest = false,
}: {
  holderId?: string;
  mayContest?: boolean;
}) {
  const { t } = useTranslation('programs');
  const { data } = useQuery(changesQuery(holderId));
  return (
    <section>
      <Title order={2} mb="xs">
        {t('change.title')}
      </Title>
      {data?.items.length === 0 ? (
        <EmptyState title={t('change.none')}>{t('change.noneWhat')}</EmptyState>
      ) : null}
      <Stack gap="md" component="ul" p={0} m={0}>
        {data?.items.map((change) => (
          <ChangeCard key={change.id} change={change} mayContest={mayContest} />
        ))}
      </Stack>
    </section>
  );
}
