import { Anchor, Button, Code, Title } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { CopyId } from '../../ui/copy-id.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { countText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { entriesQuery, type JournalEntry } from './journal-api.js';
import { JournalState } from './journal-state.js';

const route = getRouteApi('/portal/journal/entries');

function Receipt({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation('journal');
  if (entry.index === null) return <span>{t('entries.waiting')}</span>;
  return (
    <Anchor
      href={`/v1/journal/entries/${encodeURIComponent(entry.entryId)}/receipt`}
      download={`${entry.entryId}.tlog-proof`}
      size="sm"
    >
      <IconDownload size={14} aria-hidden /> {t('entries.receipt')}
    </Anchor>
  );
}

function useColumns(): Column<JournalEntry>[] {
  const { t, i18n } = useTranslation('journal');
  return [
    { key: 'type', header: t('entry.type'), cell: (row) => <Code>{row.type}</Code> },
    {
      key: 'at',
      header: t('entry.at'),
      cell: (row) => <DateTime at={row.at} precision="second" />,
    },
    {
      key: 'subject',
      header: t('entry.subject'),
      cell: (row) => <CopyId id={row.subject} tail={8} />,
    },
    { key: 'by', header: t('entry.by'), cell: (row) => <CopyId id={row.by} tail={8} /> },
    {
      key: 'index',
      header: t('entry.index'),
      align: 'end',
      cell: (row) => (row.index === null ? '–' : countText(row.index, i18n.language)),
    },
    { key: 'receipt', header: t('entry.receipt'), cell: (row) => <Receipt entry={row} /> },
  ];
}

/** The journal's entries that the reader is party to, each with its receipt. */
export function EntriesPage() {
  const { t } = useTranslation('journal');
  const { cursor, subject } = route.useSearch();
  const isAuditor = useSignedIn().permissions.includes('journal.audit');
  const query = useQuery(
    entriesQuery({ ...(cursor && { cursor }), ...(subject && { subject: subject.trim() }) }),
  );
  const columns = useColumns();
  const filters: Filter[] = [{ kind: 'text', key: 'subject', label: t('entries.subject') }];
  return (
    <>
      <PageHeader
        title={t('entries.title')}
        what={t(isAuditor ? 'entries.whatAll' : 'entries.what')}
        actions={
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} />}
            renderRoot={(p) => <Link {...p} to="/journal" />}
          >
            {t('entries.verify')}
          </Button>
        }
      />
      <FilterBar filters={filters} />
      <DataTable
        label={t('entries.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.entryId}
        empty={{ title: t('entries.noneTitle'), children: t('entries.none') }}
      />
      {isAuditor ? (
        <section>
          <Title order={2} mt="xl" mb="xs">
            {t('state.title')}
          </Title>
          <JournalState />
        </section>
      ) : null}
    </>
  );
}
