import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { countText, percentText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { BANDS, BandBadge } from './band-badge.js';
import classes from './misuse.module.css';
import { type VettingRow, vettingsQuery } from './misuse-api.js';
import { useLanguage } from './use-language.js';
import { WeightsSection } from './weights-section.js';

const route = getRouteApi('/portal/review/vettings');

type Counts = Record<(typeof BANDS)[number], number>;

/** How the notices of the last days fell into the bands, as one bar; each part leads to its list. */
function Spread({ counts, days }: { counts: Counts; days: number }) {
  const { t, i18n } = useTranslation('misuse');
  const all = BANDS.reduce((sum, band) => sum + counts[band], 0);
  if (all === 0) return null;
  return (
    <figure className={classes.spread}>
      <div className={classes.track}>
        {BANDS.map((band) => (
          <span
            key={band}
            className={classes.part}
            data-band={band}
            style={{ flexGrow: counts[band] }}
          />
        ))}
      </div>
      <Group component="figcaption" gap="md" mt={6}>
        {BANDS.map((band) => (
          <Link key={band} to="/review/vettings" search={{ band }} className={classes.key}>
            <span className={classes.swatch} data-band={band} />
            {t('list.key', {
              band: t(`band.${band}`),
              count: counts[band],
              total: countText(counts[band], i18n.language),
              share: percentText(counts[band] / all, i18n.language),
            })}
          </Link>
        ))}
        <Text size="sm" c="dimmed">
          {t('list.of', { count: all, total: countText(all, i18n.language), days })}
        </Text>
      </Group>
    </figure>
  );
}

function useColumns(): Column<VettingRow>[] {
  const { t, i18n } = useTranslation('misuse');
  const language = useLanguage();
  return [
    {
      key: 'complainant',
      header: t('column.complainant'),
      width: '24%',
      cell: ({ complainant }) => <span lang="">{complainant.name}</span>,
    },
    {
      key: 'right',
      header: t('column.right'),
      cell: ({ right }) => <span lang="">{right.title}</span>,
    },
    {
      key: 'band',
      header: t('column.band'),
      cell: ({ band, probability }) => (
        <>
          <BandBadge band={band} />{' '}
          <span style={{ whiteSpace: 'nowrap' }}>{percentText(probability, i18n.language)} %</span>
        </>
      ),
    },
    {
      key: 'why',
      header: t('column.why'),
      width: '32%',
      cell: ({ contributions }) => contributions[0]?.text[language] ?? '–',
    },
    {
      key: 'label',
      header: t('column.label'),
      width: '7rem',
      cell: ({ label }) => t(`label.${label ?? 'none'}`),
    },
    { key: 'at', header: t('column.at'), cell: ({ scoredAt }) => <DateTime at={scoredAt} /> },
  ];
}

/** Notices that were put under vetting, with the strongest reason of each. */
export function VettingsPage() {
  const { t } = useTranslation('misuse');
  const { cursor, band, complainant } = route.useSearch();
  const query = useQuery(
    vettingsQuery({
      limit: 50,
      cursor,
      band: BANDS.find((one) => one === band),
      complainantId: complainant,
    }),
  );
  const mayApprove = useSignedIn().permissions.includes('claim.approve');
  const options = BANDS.map((value) => ({ value, label: t(`band.${value}`) }));
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} />
      {query.data ? <Spread counts={query.data.counts} days={query.data.days} /> : null}
      <FilterBar filters={[{ kind: 'choice', key: 'band', label: t('column.band'), options }]} />
      <DataTable
        label={t('list.title')}
        columns={useColumns()}
        query={query}
        rowKey={({ noticeId }) => noticeId}
        rowTo={({ noticeId }) => `/review/vettings/${noticeId}`}
        empty={{ title: t('list.none'), children: t('list.noneWhat') }}
      />
      {mayApprove ? <WeightsSection /> : null}
    </>
  );
}
