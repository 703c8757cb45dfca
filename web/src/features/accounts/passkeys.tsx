import { Anchor, Button, Stack, Text } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { AccountSection } from './account-section.js';
import { accountsApi, type Passkey, passkeysQuery } from './accounts-api.js';
import { deviceName } from './device-name.js';
import { passkeyPlace } from './passkey-place.js';

async function addPasskey() {
  const optionsJSON = await unwrap(accountsApi.POST('/v1/passkeys/options'));
  const response = await startRegistration({ optionsJSON });
  const name = deviceName(navigator.userAgent);
  return unwrap(accountsApi.POST('/v1/passkeys', { body: { name, response } }));
}

function RemovePasskey({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      unwrap(accountsApi.DELETE('/v1/passkeys/{id}', { params: { path: { id: passkey.id } } })),
    onSuccess: () => client.invalidateQueries(passkeysQuery),
  });
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setAsking(true)}>
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('passkeys.removeTitle', { name: passkey.name })}
        confirmLabel={t('passkeys.remove')}
        isDestructive
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('passkeys.removeWhat')}
      </ConfirmDialog>
    </>
  );
}

function AddPasskey({ onClick, isBusy }: { onClick: () => void; isBusy: boolean }) {
  const { t } = useTranslation('accounts');
  const place = passkeyPlace(window.location);
  if (place === 'nowhere') return null;
  if (place !== 'here') {
    return (
      <Text size="sm">
        {t('passkeys.elsewhere')} <Anchor href={place.at}>{new URL(place.at).host}</Anchor>
      </Text>
    );
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlus size={15} />}
      loading={isBusy}
      onClick={onClick}
    >
      {t('passkeys.add')}
    </Button>
  );
}

export function Passkeys() {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const query = useQuery(passkeysQuery);
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: () => client.invalidateQueries(passkeysQuery),
  });
  const columns: Column<Passkey>[] = [
    { key: 'name', header: t('passkeys.name'), cell: (row) => row.name },
    { key: 'added', header: t('passkeys.added'), cell: (row) => <DateTime at={row.createdAt} /> },
    {
      key: 'used',
      header: t('lastUsed'),
      cell: (row) => (row.lastUsedAt ? <DateTime at={row.lastUsedAt} /> : t('never')),
    },
    {
      key: 'end',
      header: t('action'),
      align: 'end',
      cell: (row) => <RemovePasskey passkey={row} />,
    },
  ];
  return (
    <AccountSection
      title={t('passkeys.title')}
      what={t('passkeys.what')}
      action={<AddPasskey onClick={() => add.mutate()} isBusy={add.isPending} />}
    >
      <Stack gap="sm">
        {isProblem(add.error) ? <ProblemAlert problem={add.error} /> : null}
        <DataTable
          label={t('passkeys.title')}
          columns={columns}
          query={query}
          rowKey={(row) => row.id}
          empty={{ title: t('passkeys.noneTitle'), children: t('passkeys.none') }}
        />
      </Stack>
    </AccountSection>
  );
}
