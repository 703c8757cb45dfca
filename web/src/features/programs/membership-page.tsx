import { Alert, Button, Skeleton, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { LessonCard } from './lesson-card.js';
import { MembershipCard } from './membership-card.js';
import { acceptInvitation, lessonsQuery, PROGRAMS, sponsorshipsQuery } from './programs-api.js';

const route = getRouteApi('/portal/membership');

function Invitation({ token }: { token: string }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [PROGRAMS] });
      await navigate({ to: '/membership', search: {} });
    },
  });
  return (
    <Alert color="blue" title={t('membership.invited')}>
      <Stack gap="sm" align="flex-start">
        {t('membership.invitedWhat')}
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('membership.accept')}
        </Button>
        {isProblem(accept.error) ? <ProblemAlert problem={accept.error} /> : null}
      </Stack>
    </Alert>
  );
}

/** Memberships that associations gave, and the training that comes before their privileges. */
export function MembershipPage() {
  const { t } = useTranslation('programs');
  const { invitation } = route.useSearch();
  const query = useQuery(sponsorshipsQuery);
  const lessons = useQuery(lessonsQuery).data?.items ?? [];
  const items = query.data?.items ?? [];
  const open = items.find(({ status }) => status === 'accepted');
  return (
    <>
      <PageHeader
        title={t('membership.title')}
        what={t('membership.what')}
        ask={open ? t('membership.ask') : undefined}
      />
      <Stack gap="lg" maw={860}>
        {invitation ? <Invitation token={invitation} /> : null}
        {query.error && !query.data ? (
          <LoadFailure error={query.error} onRetry={query.refetch} />
        ) : null}
        {query.isLoading ? <Skeleton height={160} /> : null}
        {query.data && items.length === 0 && !invitation ? (
          <EmptyState title={t('membership.none')}>{t('membership.noneWhat')}</EmptyState>
        ) : null}
        {items.map((one) => (
          <MembershipCard
            key={one.id}
            sponsorship={one}
            lessons={lessons.length}
            name={one.association.name}
            mayEnd
          />
        ))}
        {open ? (
          <Stack gap="md">
            <Title order={2}>{t('membership.training')}</Title>
            {lessons.map((lesson) => (
              <LessonCard
                key={lesson.code}
                lesson={lesson}
                sponsorshipId={open.id}
                isPassed={open.lessons.includes(lesson.code)}
              />
            ))}
          </Stack>
        ) : null}
      </Stack>
    </>
  );
}
