import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { ClaimList } from './claim-list.js';
import { CLAIM_STATES } from './claim-state.js';
import { claimsQuery } from './notices-api.js';

const COUNTED = [
  'submitted',
  'withdrawn',
  'decided',
  'accepted',
  'standing',
  'countered',
  'counter-upheld',
  'counter-unanswered',
] as const;
const isDay = (text: string | undefined) => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

/** Claims across notices: those in a state, or exactly those that a figure counts. */
export function ClaimsPage() {
  const { t } = useTranslation('notices');
  const { search } = useTableSearch();
  const counted = COUNTED.find((one) => one === search.counted);
  const query = useQuery(
    claimsQuery({
      state: CLAIM_STATES.find((one) => one === search.state),
      counted,
      fromDay: counted && isDay(search.fromDay) ? search.fromDay : undefined,
      endDay: counted && isDay(search.endDay) ? search.endDay : undefined,
      complainantId: search.complainant,
      cursor: search.cursor,
      limit: 50,
    }),
  );
  const states = CLAIM_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const figures = COUNTED.map((value) => ({ value, label: t(`counted.${value}`) }));
  return (
    <>
      <PageHeader
        title={t('claims.title')}
        what={t('claims.what')}
        crumbs={[{ label: t('list.title'), to: '/notices' }]}
      />
      <FilterBar
        filters={[
          { kind: 'choice', key: 'state', label: t('filter.state'), options: states },
          { kind: 'choice', key: 'counted', label: t('filter.counted'), options: figures },
          { kind: 'date', key: 'fromDay', label: t('filter.fromDay') },
          { kind: 'date', key: 'endDay', label: t('filter.endDay') },
        ]}
      />
      <ClaimList query={query} none={t('claims.none')} />
    </>
  );
}
