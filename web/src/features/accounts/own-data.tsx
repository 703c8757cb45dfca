import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetLoaded, markSignedOut, useSignedIn } from '../../app/session.js';
import { AccountSection } from './account-section.js';
import { ErasePerson } from './erase-person.js';

/** What is kept about the reader: a copy to take away, and its erasure. */
export function OwnData() {
  const { t } = useTranslation('accounts');
  const { person } = useSignedIn();
  const client = useQueryClient();
  const router = useRouter();
  const [isErasing, setErasing] = useState(false);
  async function leave() {
    markSignedOut(client);
    await router.navigate({ href: '/sign-in' });
    forgetLoaded(client);
  }
  return (
    <AccountSection title={t('data.title')} what={t('data.what')}>
      <Group gap="sm">
        <Button
          component="a"
          href="/v1/people/me/export"
          download="magpie-export.json"
          variant="default"
          leftSection={<IconDownload size={15} />}
        >
          {t('data.download')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => setErasing(true)}>
          {t('data.erase')}
        </Button>
      </Group>
      {isErasing ? (
        <ErasePerson person={person} onErased={leave} onClose={() => setErasing(false)} />
      ) : null}
    </AccountSection>
  );
}
