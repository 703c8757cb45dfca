import {
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Skeleton,
  Stack,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { nearestLanguage } from '../../i18n/language.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Metric } from '../../ui/metric.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { MembershipCard } from './membership-card.js';
import {
  aggregateQuery,
  inviteMember,
  lessonsQuery,
  PROGRAMS,
  sponsorshipsQuery,
} from './programs-api.js';

const PERIODS = ['1-month', '2-months', '3-months'] as const;

function Invite() {
  const { t, i18n } = useTranslation('programs');
  const client = useQueryClient();
  const notify = useNotify();
  const [email, setEmail] = useState('');
  const invite = useMutation({
    mutationFn: () => inviteMember({ email, locale: nearestLanguage(i18n.language) ?? 'en' }),
    onSuccess: () => {
      notify(t('association.sent'));
      setEmail('');
      return client.invalidateQueries({ queryKey: [PROGRAMS] });
    },
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    invite.mutate();
  }
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="email"
          label={t('association.email')}
          description={t('association.emailWhat')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          miw={280}
          required
        />
        <Button type="submit" loading={invite.isPending}>
          {t('association.invite')}
        </Button>
      </Group>
      {isProblem(invite.error) ? <ProblemAlert problem={invite.error} /> : null}
    </form>
  );
}

/** How the members fare together; too few members stay unseen. */
function Together() {
  const { t } = useTranslation('programs');
  const { search, setFilters } = useTableSearch();
  const period = PERIODS.find((one) => one === search.period) ?? '3-months';
  const data = useQuery(aggregateQuery(period)).data;
  if (!data) return <Skeleton height={140} />;
  return (
    <section>
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2}>{t('association.together', { count: data.members })}</Title>
        <NativeSelect
          size="xs"
          label={t('dashboard.period')}
          value={period}
          data={PERIODS.map((one) => ({ value: one, label: t(`period.${one}`) }))}
          onChange={(event) => setFilters({ period: event.currentTarget.value })}
        />
      </Group>
      {data.dashboard ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Metric
            label={t('figure.takedownSuccess')}
            definition={t('figureWhat.takedownSuccess')}
            {...data.dashboard.two.takedownSuccess}
          />
          <Metric
            label={t('figure.counterRate')}
            definition={t('figureWhat.counterRate')}
            {...data.dashboard.two.successfulCounterNotices}
          />
        </SimpleGrid>
      ) : (
        <EmptyState title={t('association.few')}>
          {t('association.fewWhat', { count: data.least })}
        </EmptyState>
      )}
    </section>
  );
}

/** An association's members: invited, trained, granted, ended; and how they fare together. */
export function AssociationPage() {
  const { t } = useTranslation('programs');
  const query = useQuery(sponsorshipsQuery);
  const lessons = useQuery(lessonsQuery).data?.items.length ?? 0;
  return (
    <>
      <PageHeader title={t('association.title')} what={t('association.what')} />
      <Stack gap="xl" maw={860}>
        <Together />
        <section>
          <Title order={2} mb="xs">
            {t('association.members')}
          </Title>
          <Invite />
          <Stack gap="sm" mt="md">
            {query.error && !query.data ? (
              <LoadFailure error={query.error} onRetry={query.refetch} />
            ) : null}
            {query.data?.items.length === 0 ? (
              <EmptyState title={t('association.none')}>{t('association.noneWhat')}</EmptyState>
            ) : null}
            {query.data?.items.map((one) => (
              <MembershipCard
                key={one.id}
                sponsorship={one}
                lessons={lessons}
                name={one.member?.name ?? one.email ?? ''}
                mayEnd
              />
            ))}
          </Stack>
        </section>
      </Stack>
    </>
  );
}
