import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { NotYourPage } from './guards.js';
import { MessagePage } from './message-page.js';

function useRetry() {
  const router = useRouter();
  return () => void router.invalidate();
}

function HomeButton() {
  const { t } = useTranslation('shell');
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
      {t('goHome')}
    </Button>
  );
}

/** What a page shows in its own place when it failed: no entry, no network, or a fault. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const retry = useRetry();
  if (error instanceof NotYourPage) {
    return (
      <MessagePage code="403" title={t('forbidden.title')} actions={<HomeButton />}>
        {t('forbidden.body', { portal: t(`portal.${error.portal}`) })}
      </MessagePage>
    );
  }
  const isOffline = isProblem(error) && error.isOffline;
  return (
    <MessagePage
      code={isProblem(error) && error.status > 0 ? String(error.status) : undefined}
      title={t(isOffline ? 'offline.title' : 'failed.title')}
      actions={
        <>
          <Button onClick={retry}>{t('retry')}</Button>
          <HomeButton />
        </>
      }
    >
      {t(isOffline ? 'offline.body' : 'failed.body')}
      {isProblem(error) && !isOffline ? <ProblemAlert problem={error} mt="md" /> : null}
    </MessagePage>
  );
}
