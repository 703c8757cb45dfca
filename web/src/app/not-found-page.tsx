import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MessagePage } from './message-page.js';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <MessagePage
      code="404"
      title={t('notFound.title')}
      actions={<Button renderRoot={(props) => <Link {...props} to="/" />}>{t('goHome')}</Button>}
    >
      {t('notFound.body')}
    </MessagePage>
  );
}
