import { Skeleton, Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Quality } from './screening-api.js';
import { useSignalName } from './use-signal-name.js';

const BarChart = lazy(() => import('../../ui/bar-chart.js').then((m) => ({ default: m.BarChart })));

type Drift = Quality['drift'];

/** Shares of listings by score, before and now. */
function Scores({ drift }: { drift: Drift }) {
  const { t, i18n } = useTranslation('screening');
  const sum = (key: 'reference' | 'current') =>
    Math.max(
      1,
      drift.bins.reduce((total, bin) => total + bin[key], 0),
    );
  const [before, now] = [sum('reference'), sum('current')];
  const percent = (share: number) => `${percentText(share, i18n.language)} %`;
  return (
    <Suspense fallback={<Skeleton height={260} />}>
      <BarChart
        label={t('quality.scoresTitle')}
        categories={drift.bins.map(({ from }) => `≥ ${from}`)}
        valueText={percent}
        series={[
          {
            name: t('quality.before'),
            values: drift.bins.map(({ reference }) => reference / before),
            colour: 'neutral',
          },
          {
            name: t('quality.now'),
            values: drift.bins.map(({ current }) => current / now),
            colour: 'info',
          },
        ]}
      />
    </Suspense>
  );
}

function Signals({ drift }: { drift: Drift }) {
  const { t, i18n } = useTranslation('screening');
  const nameOf = useSignalName();
  const percent = (share: number) => `${percentText(share, i18n.language)} %`;
  return (
    <Table.ScrollContainer minWidth={520} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('quality.column.signal')}</Table.Th>
            <Table.Th ta="end">{t('quality.before')}</Table.Th>
            <Table.Th ta="end">{t('quality.now')}</Table.Th>
            <Table.Th>{t('quality.column.cusum')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {drift.signals.map(({ signal, reference, current, cusum, isAlarm }) => (
            <Table.Tr key={signal}>
              <Table.Td>{nameOf(signal)}</Table.Td>
              <Table.Td ta="end">{percent(reference)}</Table.Td>
              <Table.Td ta="end">{percent(current)}</Table.Td>
              <Table.Td>
                <StatusBadge tone={isAlarm ? 'attention' : 'neutral'}>
                  {t(isAlarm ? 'quality.shifted' : 'quality.steady', { cusum: cusum.toFixed(1) })}
                </StatusBadge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Whether listings, or what the engines see in them, changed against the four weeks before. */
export function DriftSection({ quality: { drift } }: { quality: Quality }) {
  const { t } = useTranslation('screening');
  const { psi, isShift, signals } = drift;
  return (
    <>
      <Text c="dimmed" mb="xs">
        {psi === null
          ? t('quality.fewForDrift')
          : t(isShift ? 'quality.psiShift' : 'quality.psiSteady', { psi: psi.toFixed(2) })}
      </Text>
      <Scores drift={drift} />
      {signals.length > 0 ? <Signals drift={drift} /> : null}
    </>
  );
}
