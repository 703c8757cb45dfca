import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { PageHeader } from '../../ui/page-header.js';
import { ApiKeys } from './api-keys.js';
import { ChangePassword } from './change-password.js';
import { OwnData } from './own-data.js';
import { Passkeys } from './passkeys.js';
import { Sessions } from './sessions.js';

/** Whoever may make keys for machines sees that section. */
const KEY_PERMISSION = 'api-key.manage';

export function AccountPage() {
  const { t } = useTranslation('accounts');
  const { person, organisation, permissions } = useSignedIn();
  return (
    <>
      <PageHeader
        title={person.name}
        what={t('account.what', { email: person.email, organisation: organisation.name })}
      />
      <Stack gap="lg" maw={960}>
        <Passkeys />
        <ChangePassword />
        <Sessions />
        {permissions.includes(KEY_PERMISSION) ? <ApiKeys /> : null}
        <OwnData />
      </Stack>
    </>
  );
}
