import { Button, Code, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { AccountSection } from './account-section.js';
import { type ApiKey, accountsApi, apiKeysQuery } from './accounts-api.js';
import { NewApiKeyDialog } from './new-api-key-dialog.js';

function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () =>
      unwrap(accountsApi.DELETE('/v1/api-keys/{id}', { params: { path: { id: apiKey.id } } })),
    onSuccess: () => client.invalidateQueries(apiKeysQuery),
  });
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setAsking(true)}>
        {t('apiKeys.revoke')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('apiKeys.revokeTitle', { name: apiKey.name })}
        confirmLabel={t('apiKeys.revoke')}
        isDestructive
        isBusy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('apiKeys.revokeWhat')}
      </ConfirmDialog>
    </>
  );
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  return (
    <Group gap={4}>
      {scopes.map((scope) => (
        <Code key={scope}>{scope}</Code>
      ))}
    </Group>
  );
}

function useColumns(): Column<ApiKey>[] {
  const { t } = useTranslation('accounts');
  return [
    { key: 'name', header: t('apiKeys.name'), cell: (row) => row.name },
    { key: 'scopes', header: t('apiKeys.scopes'), cell: (row) => <Scopes scopes={row.scopes} /> },
    {
      key: 'used',
      header: t('lastUsed'),
      cell: (row) => (row.lastUsedAt ? <DateTime at={row.lastUsedAt} /> : t('never')),
    },
    {
      key: 'expires',
      header: t('apiKeys.expires'),
      cell: (row) =>
        row.expiresAt ? <DateTime at={row.expiresAt} precision="date" /> : t('never'),
    },
    { key: 'end', header: t('action'), align: 'end', cell: (row) => <RevokeKey apiKey={row} /> },
  ];
}

/** The organisation's keys for machines. */
export function ApiKeys() {
  const { t } = useTranslation('accounts');
  const query = useQuery(apiKeysQuery);
  const columns = useColumns();
  const [isMaking, setMaking] = useState(false);
  return (
    <AccountSection
      title={t('apiKeys.title')}
      what={t('apiKeys.what')}
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => setMaking(true)}
        >
          {t('apiKeys.add')}
        </Button>
      }
    >
      <DataTable
        label={t('apiKeys.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('apiKeys.noneTitle'), children: t('apiKeys.none') }}
      />
      {isMaking ? <NewApiKeyDialog onClose={() => setMaking(false)} /> : null}
    </AccountSection>
  );
}
