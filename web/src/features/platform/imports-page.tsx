import { Anchor, NativeSelect, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../../api/upload.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileDrop } from '../../ui/file-drop.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { type Job, ProgressJob } from '../../ui/progress-job.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { type Import, importsQuery, PLATFORM, storefrontListQuery } from './platform-api.js';
import { RefusedRows } from './refused-rows.js';

const route = getRouteApi('/portal/platform/imports');
const KINDS = ['listings', 'merchants', 'orders', 'reviews'] as const;
type Kind = (typeof KINDS)[number];

const GIGABYTE = 1024 ** 3;
const STATES: Record<Import['status'], Job['state']> = {
  reading: 'running',
  finished: 'done',
  cut: 'cancelled',
  stopped: 'failed',
};

function ImportCard({ one }: { one: Import }) {
  const { t } = useTranslation('platform');
  const counts = t('imports.counts', {
    created: one.rowsCreated,
    changed: one.rowsChanged,
    unchanged: one.rowsUnchanged,
  });
  return (
    <div>
      <ProgressJob
        title={`${t(`imports.kind.${one.kind}`)} · ${counts}`}
        job={{
          state: STATES[one.status],
          done: one.rowsRead,
          refused: one.rowsRefused,
          startedAt: one.startedAt,
        }}
        actions={
          <>
            {one.stopReason ? <span>{one.stopReason}</span> : null}
            <Anchor
              size="sm"
              href={`/v1/imports/${one.id}/results?show=all`}
              download={`${one.id}.ndjson`}
            >
              {t('imports.download')}
            </Anchor>
          </>
        }
      />
      {one.rowsRefused > 0 ? <RefusedRows importId={one.id} /> : null}
    </div>
  );
}

function Imports({ storefrontId }: { storefrontId: string }) {
  const { t } = useTranslation('platform');
  const query = useQuery(importsQuery(storefrontId));
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  if (query.data?.items.length === 0) {
    return <EmptyState title={t('imports.noneTitle')}>{t('imports.none')}</EmptyState>;
  }
  return (
    <Stack gap="sm" component="section">
      <Title order={2}>{t('imports.past')}</Title>
      {query.data?.items.map((one) => (
        <ImportCard key={one.id} one={one} />
      ))}
    </Stack>
  );
}

function Upload({ storefrontId }: { storefrontId: string }) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('listings');
  const [merchant, setMerchant] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: [PLATFORM, 'imports', storefrontId] });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" maw={560}>
        <NativeSelect
          label={t('imports.what')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
          onChange={(event) =>
            setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'listings')
          }
        />
        <TextInput
          label={t('imports.merchant')}
          value={merchant}
          onChange={(event) => setMerchant(event.currentTarget.value)}
        />
      </SimpleGrid>
      <FileDrop
        label={t('imports.drop')}
        hint={t('imports.hint')}
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,.gz"
        maxBytes={2 * GIGABYTE}
        send={async (file, options) => {
          const search = new URLSearchParams({ kind, ...(merchant && { merchant }) });
          try {
            return await uploadFile(`/v1/storefronts/${storefrontId}/imports?${search}`, file, {
              ...options,
              onProgress: (share) => {
                options.onProgress(share);
                if (share === 1) void refresh();
              },
            });
          } finally {
            void refresh();
          }
        }}
        onStored={() => void refresh()}
      />
    </Stack>
  );
}

/** Uploads of listings, merchants, orders and reviews, with their progress and refused rows. */
export function ImportsPage() {
  const { t } = useTranslation('platform');
  const { storefront } = route.useSearch();
  const { setFilters } = useTableSearch();
  const query = useQuery(storefrontListQuery);
  const storefronts = query.data?.items ?? [];
  const chosen = storefronts.find(({ id }) => id === storefront) ?? storefronts[0];
  return (
    <>
      <PageHeader title={t('nav.imports')} what={t('imports.about')} />
      {query.error ? <LoadFailure error={query.error} onRetry={query.refetch} /> : null}
      {query.data && !chosen ? (
        <EmptyState title={t('storefronts.noneTitle')}>{t('imports.needStorefront')}</EmptyState>
      ) : null}
      {chosen ? (
        <Stack gap="lg">
          <NativeSelect
            label={t('merchants.storefront')}
            maw={280}
            value={chosen.id}
            data={storefronts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setFilters({ storefront: event.currentTarget.value })}
          />
          <Upload storefrontId={chosen.id} />
          <Imports storefrontId={chosen.id} />
        </Stack>
      ) : null}
    </>
  );
}
