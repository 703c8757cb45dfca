import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Money } from '../../ui/money.js';
import { ListingPicture } from './claim-card.js';
import { keyOf, type ListingReference } from './listing-lines.js';
import classes from './notices.module.css';
import { noticesApi } from './notices-api.js';

interface ListingSearchProps {
  storefrontId: string;
  chosen: readonly ListingReference[];
  onAdd: (row: ListingReference) => void;
  onRemove: (key: string) => void;
}

function useListings(storefrontId: string, q: string) {
  return useInfiniteQuery({
    queryKey: ['listings', storefrontId, q],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        noticesApi.GET('/v1/listings', {
          params: {
            query: { q, storefrontId, limit: 20, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: storefrontId !== '' && q !== '',
  });
}

/** Live listings of the storefront by words of their title, to tick. */
export function ListingSearch({ storefrontId, chosen, onAdd, onRemove }: ListingSearchProps) {
  const { t } = useTranslation('notices');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const query = useListings(storefrontId, asked);
  const found = query.data?.pages.flatMap(({ items }) => items);
  const keys = new Set(chosen.map(keyOf));
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // Enter here searches; it must not send the notice.
    event.preventDefault();
    setAsked(words.trim());
  }
  if (storefrontId === '') return <Text c="dimmed">{t('listings.storefrontFirst')}</Text>;
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end">
        <TextInput
          type="search"
          label={t('listings.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          leftSection={<IconSearch size={14} />}
          flex={1}
          maw={420}
        />
        <Button variant="default" onClick={() => setAsked(words.trim())}>
          {t('listings.search')}
        </Button>
      </Group>
      {query.error ? <LoadFailure error={query.error} onRetry={query.refetch} /> : null}
      {found && found.length === 0 ? <Text c="dimmed">{t('listings.nothing')}</Text> : null}
      {found && found.length > 0 ? (
        <ul className={classes.results} aria-label={t('listings.found')}>
          {found.map((listing) => (
            <li key={listing.id} className={classes.result}>
              <Checkbox
                aria-label={listing.title}
                checked={keys.has(listing.id)}
                onChange={(event) =>
                  event.currentTarget.checked
                    ? onAdd({ listingId: listing.id })
                    : onRemove(listing.id)
                }
              />
              <ListingPicture src={listing.previewUrl} />
              <div className={classes.grow}>
                <Text>{listing.title}</Text>
                <Text size="sm" c="dimmed">
                  {listing.price ? (
                    <>
                      <Money amountMinor={listing.price.amount} currency={listing.price.currency} />
                      {' · '}
                    </>
                  ) : null}
                  {listing.merchantName}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {query.hasNextPage ? (
        <Button
          variant="subtle"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('listings.more')}
        </Button>
      ) : null}
    </Stack>
  );
}
