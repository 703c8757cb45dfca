import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.js';
import { FilterBar } from '../../../ui/filter-bar.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { PageHeader } from '../../../ui/page-header.js';
import { useTableSearch } from '../../../ui/use-table-search.js';
import { focusFilter } from '../queue/desk-page.js';
import { FoundById } from './found-by-id.js';
import { FoundByWords } from './found-by-words.js';
import { kindOfId } from './id-kind.js';

/** Finds a case by any identifier that people quote, or by words. */
export function SearchPage() {
  const { t } = useTranslation('review');
  const { search } = useTableSearch();
  const q = search.q?.trim() ?? '';
  const kind = kindOfId(q);
  useShortcuts(useMemo(() => [{ keys: '/', label: t('keys.filter'), run: focusFilter }], [t]));
  return (
    <>
      <PageHeader title={t('search.title')} what={t('search.what')} />
      <FilterBar filters={[{ kind: 'text', key: 'q', label: t('search.label') }]} />
      {q === '' ? <EmptyState title={t('search.begin')}>{t('search.beginWhat')}</EmptyState> : null}
      {kind ? <FoundById key={q} kind={kind} id={q} /> : null}
      {q !== '' && !kind ? <FoundByWords words={q} /> : null}
    </>
  );
}
