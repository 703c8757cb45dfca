import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { countText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge } from '../../ui/status-badge.js';
import {
  learnScorecard,
  putInForce,
  SCREENING,
  type Scorecard,
  scorecardsQuery,
} from './screening-api.js';
import { useSignalName } from './use-signal-name.js';

/** Multipliers nearer to 1 than this are as the expert said. */
const UNMOVED = 0.01;

function Multipliers({ card }: { card: Scorecard }) {
  const { t } = useTranslation('screening');
  const nameOf = useSignalName();
  const moved = Object.entries(card.multipliers)
    .filter(([, by]) => Math.abs(by - 1) > UNMOVED)
    .sort(([, a], [, b]) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)));
  if (moved.length === 0) return <Text c="dimmed">{t('weights.asExpert')}</Text>;
  return (
    <ul>
      {moved.map(([signal, by]) => (
        <li key={signal}>{t('weights.by', { signal: nameOf(signal), by: by.toFixed(2) })}</li>
      ))}
    </ul>
  );
}

function useForce() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: putInForce,
    onSuccess: () => client.invalidateQueries({ queryKey: [SCREENING] }),
  });
}

function Cards({ items, mayForce }: { items: readonly Scorecard[]; mayForce: boolean }) {
  const { t, i18n } = useTranslation('screening');
  const force = useForce();
  const [inForce] = items
    .filter(({ inForceAt }) => inForceAt !== null)
    .sort((a, b) => String(b.inForceAt).localeCompare(String(a.inForceAt)));
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('weights.learned')}</Table.Th>
            <Table.Th>{t('weights.moved')}</Table.Th>
            <Table.Th ta="end">{t('weights.labels')}</Table.Th>
            <Table.Th ta="end">{t('weights.loss')}</Table.Th>
            <Table.Th>{t('weights.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((card) => (
            <Table.Tr key={card.version}>
              <Table.Td>
                <DateTime at={card.learnedAt} />
              </Table.Td>
              <Table.Td>
                <Multipliers card={card} />
              </Table.Td>
              <Table.Td ta="end">{countText(card.labels, i18n.language)}</Table.Td>
              <Table.Td ta="end">
                {card.lossBefore.toFixed(3)} → {card.lossAfter.toFixed(3)}
              </Table.Td>
              <Table.Td>
                {card === inForce ? (
                  <StatusBadge tone="done">{t('weights.inForce')}</StatusBadge>
                ) : mayForce ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={force.isPending}
                    onClick={() => force.mutate(card.version)}
                  >
                    {t('weights.force')}
                  </Button>
                ) : (
                  <StatusBadge tone="neutral">{t('weights.proposed')}</StatusBadge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What people's findings say of the weights: the expert's, and those learned since. */
export function WeightsSection() {
  const { t } = useTranslation('screening');
  const client = useQueryClient();
  const mayLearn = useSignedIn().permissions.includes('claim.approve');
  const items = useQuery(scorecardsQuery).data?.items ?? [];
  const learn = useMutation({
    mutationFn: learnScorecard,
    onSuccess: () => client.invalidateQueries({ queryKey: [SCREENING, 'scorecards'] }),
  });
  const isExpert = items.every(({ inForceAt }) => inForceAt === null);
  return (
    <>
      <Text c="dimmed">{t('weights.what')}</Text>
      {isExpert ? <Text my="xs">{t('weights.expert')}</Text> : null}
      {items.length > 0 ? <Cards items={items} mayForce={mayLearn} /> : null}
      {mayLearn ? (
        <Group my="xs">
          <Button variant="default" loading={learn.isPending} onClick={() => learn.mutate()}>
            {t('weights.learn')}
          </Button>
        </Group>
      ) : null}
      {isProblem(learn.error) ? <ProblemAlert problem={learn.error} /> : null}
    </>
  );
}
