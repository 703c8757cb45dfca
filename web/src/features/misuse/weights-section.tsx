import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { adoptWeights, learnWeights, MISUSE, weightsQuery } from './misuse-api.js';

/** The weights in force beside those learned from findings, which a second person adopts. */
export function WeightsSection() {
  const { t, i18n } = useTranslation('misuse');
  const client = useQueryClient();
  const query = useQuery(weightsQuery);
  const refresh = () => client.invalidateQueries({ queryKey: [MISUSE] });
  const learn = useMutation({ mutationFn: learnWeights, onSuccess: refresh });
  const adopt = useMutation({ mutationFn: adoptWeights, onSuccess: refresh });
  if (!query.data) return null;
  const { inForce, labelled, learned } = query.data;
  const [latest] = learned;
  const proposed = latest && !latest.adoptedAt ? latest : undefined;
  const figure = (value: number | undefined) =>
    value === undefined
      ? '–'
      : value.toLocaleString(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const problem = [learn.error, adopt.error].find(isProblem);
  return (
    <details>
      <summary>
        <Title order={2} component="span" size="h3">
          {t('weights.title')}
        </Title>
      </summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          {t('weights.what', { count: labelled, version: inForce.version })}
        </Text>
        <Table verticalSpacing={4} maw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('weights.signal')}</Table.Th>
              <Table.Th ta="right">{t('weights.inForce')}</Table.Th>
              {proposed ? <Table.Th ta="right">{t('weights.proposed')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {Object.entries(inForce.weights).map(([signal, weight]) => (
              <Table.Tr key={signal}>
                <Table.Td>{t(`signal.${signal}`, { defaultValue: signal })}</Table.Td>
                <Table.Td ta="right">{figure(weight)}</Table.Td>
                {proposed ? (
                  <Table.Td ta="right">
                    {figure(proposed.weights[signal])} ± {figure(proposed.errors[signal])}
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {proposed ? (
          <Text size="sm">
            {t('weights.proposal', { count: proposed.labelled })}{' '}
            <DateTime at={proposed.learnedAt} />
            {proposed.isOwn ? ` ${t('weights.own')}` : ''}
          </Text>
        ) : null}
        <Group gap="xs">
          <Button variant="default" loading={learn.isPending} onClick={() => learn.mutate()}>
            {t('weights.learn')}
          </Button>
          {proposed ? (
            <Button
              disabled={proposed.isOwn}
              loading={adopt.isPending}
              onClick={() => adopt.mutate(proposed.version)}
            >
              {t('weights.adopt')}
            </Button>
          ) : null}
        </Group>
        {problem ? <ProblemAlert problem={problem} /> : null}
      </Stack>
    </details>
  );
}
