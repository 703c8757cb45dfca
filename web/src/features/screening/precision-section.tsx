import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EstimateBar, type EstimateFigure, useEstimateText } from '../../ui/estimate.js';
import { countText } from '../../ui/format.js';
import { type Period, type Quality, rulesQuery } from './screening-api.js';
import { useSignalName } from './use-signal-name.js';

interface Row {
  key: string;
  name: string;
  /** The filter that shows the listings it fired on. */
  search: Record<string, string>;
  labelled: number;
  infringing: number;
  reversed: number | undefined;
  precision: EstimateFigure | null;
  bar: number | undefined;
}

function useRows(quality: Quality): Row[] {
  const { t } = useTranslation('screening');
  const nameOf = useSignalName();
  const rules = useQuery(rulesQuery).data?.items ?? [];
  const card = quality.scorecard;
  return [
    {
      key: 'scorecard',
      name: t(card.mayRemove ? 'quality.cardMay' : 'quality.cardMayNot'),
      search: { verdict: 'remove' },
      ...{ labelled: card.labelled, infringing: card.infringing, precision: card.precision },
      ...{ reversed: undefined, bar: card.bar },
    },
    ...quality.rules.map(({ ruleId, version, ...counts }) => {
      const rule = rules.find(({ id }) => id === ruleId);
      return {
        key: `${ruleId} ${version}`,
        name: t('quality.ruleName', { name: rule?.name ?? ruleId, version }),
        search: { rule: ruleId },
        bar: rule?.version === version ? rule.precisionBar : undefined,
        ...counts,
      };
    }),
    ...quality.signals.map(({ engine, signal, ...counts }) => ({
      key: `${engine}.${signal}`,
      name: `${t(`engine.${engine}` as 'engine.text')} · ${nameOf(`${engine}.${signal}`)}`,
      search: { signal: `${engine}.${signal}` },
      bar: undefined,
      ...counts,
    })),
  ];
}

function Precision({ row }: { row: Row }) {
  const { t } = useTranslation('screening');
  const text = useEstimateText();
  if (!row.precision) return <Text c="dimmed">{t('quality.unlabelled')}</Text>;
  return (
    <div style={{ minWidth: '9rem' }}>
      {text(row.precision)}
      <EstimateBar estimate={row.precision} bar={row.bar} />
    </div>
  );
}

/** How often the scorecard, each rule and each signal was right where a person looked. */
export function PrecisionSection({ quality, period }: { quality: Quality; period: Period }) {
  const { t, i18n } = useTranslation('screening');
  const number = (count: number) => countText(count, i18n.language);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('quality.column.what'),
      cell: ({ name, search }) => (
        <Anchor
          renderRoot={(props) => (
            <Link
              {...props}
              to="/desk/screenings"
              search={{ ...search, from: period.from, storefront: period.storefrontId }}
            />
          )}
        >
          {name}
        </Anchor>
      ),
    },
    {
      key: 'precision',
      header: t('quality.column.precision'),
      width: '30%',
      cell: (row) => <Precision row={row} />,
    },
    {
      key: 'labelled',
      header: t('quality.column.labelled'),
      align: 'end',
      cell: ({ labelled, infringing }) =>
        t('quality.ofLabelled', { infringing: number(infringing), labelled: number(labelled) }),
    },
    {
      key: 'reversed',
      header: t('quality.column.reversed'),
      align: 'end',
      cell: ({ reversed }) => (reversed === undefined ? '–' : number(reversed)),
    },
  ];
  const items = useRows(quality);
  return (
    <>
      <Text c="dimmed" mb="xs">
        {t('quality.precisionWhat')}
      </Text>
      <DataTable
        label={t('quality.precisionTitle')}
        columns={columns}
        query={{
          data: { items, next: null },
          ...{ error: null, isFetching: false, refetch: () => undefined },
        }}
        rowKey={({ key }) => key}
        empty={{ title: t('quality.nothing'), children: t('quality.nothingWhat') }}
      />
    </>
  );
}
