import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { Money } from '../../../ui/money.js';
import classes from '../case/case.module.css';
import { TaskDue } from '../queue/task-columns.js';
import { queueQuery, REVIEW_KEY, reviewApi } from '../review-api.js';
import { RightStatusBadge } from '../rights/right-status-badge.js';
import { summaryOf } from '../task-summary.js';

interface GroupProps<Item> {
  title: string;
  query: {
    data: { items: Item[] } | undefined;
    error: Error | null;
    refetch: () => unknown;
  };
  line: (item: Item) => ReactNode;
}

function Group<Item extends { id: string }>({ title, query, line }: GroupProps<Item>) {
  const { t } = useTranslation('review');
  const { data, error, refetch } = query;
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {error ? <LoadFailure error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton height={60} /> : null}
      {data?.items.length === 0 ? <Text c="dimmed">{t('search.nothing')}</Text> : null}
      <ul className={classes.plainList}>
        {data?.items.map((item) => (
          <li key={item.id}>{line(item)}</li>
        ))}
      </ul>
    </section>
  );
}

const FEW = 10;

function useFound(q: string) {
  const query = { q, limit: FEW };
  const tasks = useQuery(queueQuery(query));
  const listings = useQuery({
    queryKey: [REVIEW_KEY, 'find-listings', q],
    queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/listings', { params: { query }, signal })),
  });
  const rights = useQuery({
    queryKey: [REVIEW_KEY, 'find-rights', q],
    queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/rights', { params: { query }, signal })),
  });
  return { tasks, listings, rights };
}

/** Open tasks, listings and rights in which the words stand. */
export function FoundByWords({ words }: { words: string }) {
  const { t } = useTranslation('review');
  const { tasks, listings, rights } = useFound(words);
  return (
    <Stack gap="lg">
      <Group
        title={t('search.tasks')}
        query={tasks}
        line={(task) => (
          <>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/desk/tasks/$taskId" params={{ taskId: task.id }} />
              )}
            >
              {summaryOf(task).title ?? task.subject}
            </Anchor>{' '}
            <Text span c="dimmed">
              {t(`kind.${task.kind}`)}
            </Text>
            <TaskDue task={task} />
          </>
        )}
      />
      <Group
        title={t('search.listings')}
        query={listings}
        line={(listing) => (
          <>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/review/search" search={{ q: listing.id }} />
              )}
            >
              {listing.title}
            </Anchor>{' '}
            <Text span c="dimmed">
              {listing.merchantName}
            </Text>{' '}
            {listing.price ? (
              <Money amountMinor={listing.price.amount} currency={listing.price.currency} />
            ) : null}
          </>
        )}
      />
      <Group
        title={t('search.rights')}
        query={rights}
        line={(right) => (
          <>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/review/rights/$rightId" params={{ rightId: right.id }} />
              )}
            >
              {right.title}
            </Anchor>{' '}
            <Text span c="dimmed">
              {right.holder.name}
            </Text>{' '}
            <RightStatusBadge status={right.status} />
          </>
        )}
      />
    </Stack>
  );
}
