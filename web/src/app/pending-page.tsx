import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown when a page takes longer than a fifth of a second to arrive. */
export function PendingPage() {
  const { t } = useTranslation('shell');
  return (
    <Center mih="50vh">
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
