import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { EvidenceInput } from '../notices/evidence-input.js';
import type { EvidenceItem } from '../notices/notices-api.js';
import classes from './misuse.module.css';
import { answerRequest, MISUSE, requestsQuery, type VettingRequest } from './misuse-api.js';

function AnswerForm({ request }: { request: VettingRequest }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState<EvidenceItem[]>([]);
  const answer = useMutation({
    mutationFn: () =>
      answerRequest(
        request.id,
        text,
        evidence.map(({ id }) => id),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [MISUSE] }),
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('request.answer')}
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <EvidenceInput purpose="notice" items={evidence} onChange={setEvidence} />
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={text.trim() === ''}
        loading={answer.isPending}
        onClick={() => answer.mutate()}
      >
        {t('request.sendAnswer')}
      </Button>
      {isProblem(answer.error) ? <ProblemAlert problem={answer.error} /> : null}
    </Stack>
  );
}

/** What the platform asks of a complainant because of vetting. */
export function OwnRequests() {
  const { t } = useTranslation('misuse');
  const requests = useQuery(requestsQuery).data?.items ?? [];
  if (requests.length === 0) return null;
  return (
    <Stack gap="md">
      <Title order={2}>{t('request.ownTitle')}</Title>
      {requests.map((request) => (
        <section key={request.id} className={classes.panel}>
          <Stack gap="xs">
            <Text fw={550}>
              {t(`request.${request.kind}`)} · {t(`requestStatus.${request.status}`)}
            </Text>
            <Text lang={request.locale}>{request.text}</Text>
            <Text size="sm" c="dimmed">
              <DateTime at={request.askedAt} />
            </Text>
            {request.answer ? <Text>{request.answer}</Text> : null}
            {request.status === 'asked' ? <AnswerForm request={request} /> : null}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
