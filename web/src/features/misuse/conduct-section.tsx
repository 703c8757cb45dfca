import { Button, List, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { type Conduct, conductQuery, imposeMisuse, MISUSE, type Party } from './misuse-api.js';
import { useLanguage } from './use-language.js';

function ImposeForm({ conduct }: { conduct: Conduct }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const notify = useNotify();
  const { proposal, days: proposed } = conduct.factors;
  const [statement, setStatement] = useState('');
  const [days, setDays] = useState<number | string>(proposed || 30);
  const step = proposal === 'suspension' ? 'suspension' : 'warning';
  const impose = useMutation({
    mutationFn: () =>
      imposeMisuse({
        organisationId: conduct.organisation.id,
        party: conduct.party,
        step,
        statement,
        ...(step === 'suspension' && { days: Number(days) }),
      }),
    onSuccess: () => {
      notify(t(`conduct.done.${step}`));
      setStatement('');
      return client.invalidateQueries({ queryKey: [MISUSE] });
    },
  });
  return (
    <Stack gap="sm">
      <Textarea
        label={t('conduct.statement')}
        description={t('conduct.statementWhat')}
        autosize
        minRows={3}
        maxLength={5000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      {step === 'suspension' ? (
        <NumberInput label={t('conduct.days')} min={1} max={365} value={days} onChange={setDays} />
      ) : null}
      <Button
        color="red"
        variant="light"
        disabled={statement.trim() === ''}
        loading={impose.isPending}
        onClick={() => impose.mutate()}
      >
        {t(`conduct.impose.${step}`)}
      </Button>
      {isProblem(impose.error) ? <ProblemAlert problem={impose.error} /> : null}
    </Stack>
  );
}

/** The four factors of DSA art. 23 as they stand, what they propose, and the step itself. */
export function ConductSection({
  organisationId,
  party,
}: {
  organisationId: string;
  party: Party;
}) {
  const { t } = useTranslation('misuse');
  const language = useLanguage();
  const mayImpose = useSignedIn().permissions.includes('claim.approve');
  const conduct = useQuery(conductQuery(organisationId, party)).data;
  if (!conduct) return null;
  const { words, proposal } = conduct.factors;
  return (
    <Stack gap="sm">
      <Title order={3}>{t('conduct.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('conduct.what')}
      </Text>
      <List size="sm" spacing={4}>
        {words.map((word) => (
          <List.Item key={word.en}>{word[language]}</List.Item>
        ))}
      </List>
      <Text fw={550}>{t(`conduct.proposal.${proposal}`)}</Text>
      {mayImpose && proposal !== 'none' ? <ImposeForm conduct={conduct} /> : null}
    </Stack>
  );
}
