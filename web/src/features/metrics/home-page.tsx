import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { DashboardFigures } from '../programs/dashboard-figures.js';
import { useAsked } from './asked.js';
import { AskedList } from './asked-list.js';

/** Where a rights holder starts: what is asked of them, by when, and how they are doing. */
export function HomePage() {
  const { t } = useTranslation('metrics');
  const { organisation, permissions } = useSignedIn();
  const { asked, error, retry } = useAsked();
  const count = asked ? asked.answers.length + asked.requests.length : 0;
  return (
    <>
      <PageHeader
        title={organisation.name}
        what={t('home.what')}
        ask={asked && count > 0 ? t('home.ask', { count }) : undefined}
        due={asked?.dueAt}
        actions={
          permissions.includes('notice.submit') ? (
            <Button
              leftSection={<IconPlus size={15} />}
              renderRoot={(props) => <Link {...props} to="/notices/new" />}
            >
              {t('home.newNotice')}
            </Button>
          ) : undefined
        }
      />
      <Stack gap="xl">
        {asked ? <AskedList asked={asked} /> : null}
        {!asked && error ? <LoadFailure error={error} onRetry={retry} /> : null}
        {!asked && !error ? <Skeleton height={160} /> : null}
        <DashboardFigures />
      </Stack>
    </>
  );
}
