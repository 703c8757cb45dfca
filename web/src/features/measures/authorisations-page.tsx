import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { formatLocale } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { type Authorisation, authorisationsQuery } from './measures-api.js';

const route = getRouteApi('/portal/shop/authorisations');

/** A calendar day at an office, as it stands in the register: no zone shifts it. */
function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(formatLocale(language), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

function useFilters(): Filter[] {
  const { t } = useTranslation('measures');
  return [
    {
      kind: 'choice',
      key: 'inForce',
      label: t('filter.state'),
      options: [
        { value: 'true', label: t('authorisation.inForce') },
        { value: 'false', label: t('authorisation.notInForce') },
      ],
    },
  ];
}

function useColumns(): Column<Authorisation>[] {
  const { t, i18n } = useTranslation(['measures', 'ui']);
  const day = (text: string) => dayText(text, i18n.language);
  return [
    { key: 'right', header: t('exhibit.right'), cell: ({ right }) => right.title },
    {
      key: 'number',
      header: t('exhibit.number'),
      cell: ({ right }) => [right.office, right.number].filter(Boolean).join(' '),
    },
    { key: 'holder', header: t('authorisation.holder'), cell: ({ right }) => right.holder.name },
    {
      key: 'territories',
      header: t('authorisation.territories'),
      cell: (row) => row.territories.join(t('ui:listSeparator')),
    },
    {
      key: 'period',
      header: t('authorisation.period'),
      cell: (row) =>
        row.until
          ? t('authorisation.between', { from: day(row.from), until: day(row.until) })
          : t('authorisation.since', { from: day(row.from) }),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => (
        <StatusBadge tone={row.isInForce ? 'done' : 'neutral'}>
          {t(row.isInForce ? 'authorisation.inForce' : 'authorisation.notInForce')}
        </StatusBadge>
      ),
    },
  ];
}

/** What holders have authorised the merchant to sell: right, territory and period. */
export function AuthorisationsPage() {
  const { t } = useTranslation('measures');
  const { cursor, inForce } = route.useSearch();
  const query = useQuery(
    authorisationsQuery({
      ...(cursor && { cursor }),
      ...((inForce === 'true' || inForce === 'false') && { inForce }),
    }),
  );
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('nav.authorisations')} what={t('authorisation.what')} />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('nav.authorisations')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('authorisation.noneTitle'), children: t('authorisation.none') }}
      />
    </>
  );
}
