import { Alert, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../../ui/copy-id.js';

interface SecretOnceProps {
  secret: string;
  onClose: () => void;
  children?: ReactNode;
}

/** A signing secret, shown the only time it can be. */
export function SecretOnce({ secret, onClose, children }: SecretOnceProps) {
  const { t } = useTranslation('platform');
  return (
    <Stack gap="md">
      <Alert color="yellow" title={t('webhooks.secretOnce')}>
        {t('webhooks.secretHow')}
      </Alert>
      <CopyId id={secret} />
      {children}
      <Button onClick={onClose}>{t('webhooks.secretKept')}</Button>
    </Stack>
  );
}
