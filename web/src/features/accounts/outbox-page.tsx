import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { accountsApi, type KeptMail } from './accounts-api.js';
import { Entrance } from './entrance.js';

/** Splits a text at its web addresses, which come out as the odd pieces. */
const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

function MailText({ text }: { text: string }) {
  const pieces = text.split(ADDRESS).map((piece, place) => ({ piece, place }));
  return pieces.map(({ piece, place }) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <Anchor key={place} href={piece} size="sm">
        {piece}
      </Anchor>
    ),
  );
}

function Mail({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation('accounts');
  return (
    <Paper component="article" p="md">
      <Group justify="space-between" gap="xs">
        <Text component="h2" fw={600}>
          {mail.subject}
        </Text>
        <Text size="xs" c="dimmed">
          <DateTime at={mail.at} />
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {t('outbox.to')} {mail.to}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>
        <MailText text={mail.text} />
      </Text>
    </Paper>
  );
}

function Mails() {
  const { t } = useTranslation(['accounts', 'ui']);
  const query = useInfiniteQuery({
    queryKey: ['demo-outbox'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        accountsApi.GET('/v1/demo/outbox', {
          params: { query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // The message is written a moment after the act that causes it.
    refetchInterval: 3_000,
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  const mails = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.data && mails.length === 0) {
    return <EmptyState title={t('outbox.noneTitle')}>{t('outbox.none')}</EmptyState>;
  }
  return (
    <Stack gap="sm">
      {mails.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
      {query.hasNextPage ? (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('ui:table.next')}
        </Button>
      ) : null}
    </Stack>
  );
}

/** The messages of a demo, which has nowhere to send them. */
export function OutboxPage() {
  const { t } = useTranslation('accounts');
  return (
    <Entrance title={t('outbox.title')} what={t('outbox.what')}>
      <Stack gap="md">
        <Mails />
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/sign-in" />}>
          {t('forgot.back')}
        </Anchor>
      </Stack>
    </Entrance>
  );
}
