import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { nearestLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { PageHeader } from '../../ui/page-header.js';
import { regimesQuery } from '../notices/notices-api.js';
import { SettingsDialog } from '../screening/settings-dialog.js';
import { type Storefront, storefrontListQuery } from './platform-api.js';
import { StorefrontDialog } from './storefront-dialog.js';

function useColumns(
  onEdit: ((row: Storefront) => void) | undefined,
  onScreening: (row: Storefront) => void,
): Column<Storefront>[] {
  const { t, i18n } = useTranslation(['platform', 'ui']);
  const packs = useQuery(regimesQuery).data ?? [];
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  const titleOf = (id: string) => packs.find((pack) => pack.id === id)?.title[language] ?? id;
  const columns: Column<Storefront>[] = [
    { key: 'name', header: t('storefronts.name'), cell: (row) => <b>{row.name}</b> },
    { key: 'code', header: t('storefronts.code'), cell: (row) => row.code },
    {
      key: 'regimes',
      header: t('storefronts.regimes'),
      cell: (row) => row.regimes.map(titleOf).join(t('ui:listSeparator')),
    },
    { key: 'zone', header: t('storefronts.zone'), cell: (row) => row.timeZone },
    { key: 'locale', header: t('storefronts.locale'), cell: (row) => row.locale },
    { key: 'currency', header: t('storefronts.currency'), cell: (row) => row.currency },
  ];
  if (!onEdit) return columns;
  return [
    ...columns,
    {
      key: 'edit',
      header: t('action'),
      align: 'end',
      cell: (row) => (
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => onScreening(row)}>
            {t('storefronts.screening')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onEdit(row)}>
            {t('edit')}
          </Button>
        </Group>
      ),
    },
  ];
}

/** The marketplace's storefronts: their procedures, language, zone and currency. */
export function StorefrontsPage() {
  const { t } = useTranslation('platform');
  const mayEdit = useSignedIn().permissions.includes('platform.administer');
  const [edited, setEdited] = useState<Storefront | 'new'>();
  const [screened, setScreened] = useState<Storefront>();
  const query = useQuery(storefrontListQuery);
  const columns = useColumns(mayEdit ? setEdited : undefined, setScreened);
  const page = query.data && { items: query.data.items, next: null };
  return (
    <>
      <PageHeader
        title={t('nav.storefronts')}
        what={t('storefronts.what')}
        actions={
          mayEdit ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('storefronts.open')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('nav.storefronts')}
        columns={columns}
        query={{ ...query, data: page }}
        rowKey={(row) => row.id}
        empty={{ title: t('storefronts.noneTitle'), children: t('storefronts.none') }}
      />
      {screened ? (
        <SettingsDialog storefront={screened} onClose={() => setScreened(undefined)} />
      ) : null}
      {edited ? (
        <StorefrontDialog
          storefront={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </>
  );
}
