import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Says briefly that something the reader did has happened; never the only place of bad news. */
export function useNotify(): (message: string) => void {
  const { t } = useTranslation('ui');
  return (message) => {
    notifications.show({
      message,
      color: 'green',
      closeButtonProps: { 'aria-label': t('close') },
    });
  };
}
