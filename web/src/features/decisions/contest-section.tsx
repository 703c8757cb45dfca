import { Alert, Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { EvidenceInput } from '../notices/evidence-input.js';
import { EvidenceList } from '../notices/evidence-list.js';
import type { EvidenceItem } from '../notices/notices-api.js';
import { contestDecision, DECISIONS, type Decision } from './decisions-api.js';

function Said({ contested }: { contested: NonNullable<Decision['contested']> }) {
  const { t } = useTranslation('decisions');
  const { statement, locale, filedAt, outcome, answer, answerLocale, answeredAt } = contested;
  return (
    <Stack gap="xs">
      <Text>
        {t('contest.filed')} <DateTime at={filedAt} />
      </Text>
      <Text lang={locale} style={{ whiteSpace: 'pre-line' }}>
        {statement}
      </Text>
      <EvidenceList ids={contested.evidenceIds} />
      {outcome && answeredAt ? (
        <Alert
          color={outcome === 'granted' ? 'green' : 'gray'}
          title={t(`contest.outcome.${outcome}`)}
        >
          <Text lang={answerLocale ?? undefined} style={{ whiteSpace: 'pre-line' }}>
            {answer}
          </Text>
          <DateTime at={answeredAt} />
        </Alert>
      ) : (
        <Alert color="blue">{t('contest.waiting')}</Alert>
      )}
    </Stack>
  );
}

function Form({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const client = useQueryClient();
  const [statement, setStatement] = useState('');
  const [evidence, setEvidence] = useState<EvidenceItem[]>([]);
  const evidenceIds = evidence.map(({ id }) => id);
  const contest = useMutation({
    mutationFn: () => contestDecision(decision.id, { statement, evidenceIds }),
    onSuccess: () => client.invalidateQueries({ queryKey: [DECISIONS] }),
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    contest.mutate();
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" maw="44rem">
        <Text>{t('contest.what')}</Text>
        <Textarea
          label={t('contest.statement')}
          description={t('contest.statementWhat')}
          autosize
          minRows={4}
          maxLength={5000}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          required
        />
        <EvidenceInput purpose="counter-notice" items={evidence} onChange={setEvidence} />
        {isProblem(contest.error) ? <ProblemAlert problem={contest.error} /> : null}
        <Button
          type="submit"
          loading={contest.isPending}
          disabled={statement.trim().length < 10}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('contest.send')}
        </Button>
      </Stack>
    </form>
  );
}

/** What the merchant can say, or has said, against a decision that nobody complained for. */
export function ContestSection({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const me = useSignedIn();
  const { contestHere, contested, undoneAt } = decision;
  const mayContest =
    contestHere &&
    !undoneAt &&
    me.organisation.kind === 'merchant' &&
    me.permissions.includes('counter-notice.submit');
  if (!contested && !mayContest) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('contest.title')}
      </Title>
      {contested ? <Said contested={contested} /> : <Form decision={decision} />}
    </section>
  );
}
