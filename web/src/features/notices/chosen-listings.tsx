import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { Money } from '../../ui/money.js';
import { keyOf, type ListingReference, MOST_BY_FORM } from './listing-lines.js';
import classes from './notices.module.css';
import { noticesApi } from './notices-api.js';

/** Rows drawn at once; a long file is summed up rather than scrolled through. */
const SHOWN = 100;

interface ChosenListingsProps {
  storefrontId: string;
  rows: readonly ListingReference[];
  onRemove: (keys: string[]) => void;
}

/** What the server finds for the first five hundred references, before anything is sent. */
function useChecked(storefrontId: string, rows: readonly ListingReference[]) {
  const listings = rows.slice(0, MOST_BY_FORM).map(({ remark: _, ...reference }) => reference);
  return useQuery({
    queryKey: ['listing-checks', storefrontId, listings.map(keyOf)],
    queryFn: ({ signal }) =>
      unwrap(
        noticesApi.POST('/v1/notices/listing-checks', { body: { storefrontId, listings }, signal }),
      ),
    enabled: storefrontId !== '' && listings.length > 0,
    placeholderData: keepPreviousData,
  });
}

type Found = { title: string; previewUrl: string | null; merchantName: string } & {
  price: { amount: number; currency: string } | null;
};

function Chosen({ row, found }: { row: ListingReference; found: Found | null | undefined }) {
  const { t } = useTranslation('notices');
  if (!found) {
    return (
      <div className={classes.grow}>
        <Text ff="monospace" size="xs">
          {keyOf(row)}
        </Text>
        {found === null ? <Text size="xs">{t('listings.unrecognised')}</Text> : null}
      </div>
    );
  }
  return (
    <>
      {found.previewUrl ? (
        <img src={found.previewUrl} alt="" />
      ) : (
        <span className={classes.blank} />
      )}
      <div className={classes.grow}>
        <Text size="sm">{found.title}</Text>
        <Text size="xs" c="dimmed">
          {found.price ? (
            <>
              <Money amountMinor={found.price.amount} currency={found.price.currency} />
              {' · '}
            </>
          ) : null}
          {found.merchantName}
          {row.remark ? ` · ${row.remark}` : ''}
        </Text>
      </div>
    </>
  );
}

/** The listings so far: what each one is, how many were recognised, and a way to leave some out. */
export function ChosenListings({ storefrontId, rows, onRemove }: ChosenListingsProps) {
  const { t } = useTranslation('notices');
  const { data } = useChecked(storefrontId, rows);
  if (rows.length === 0) return null;
  const isChecked = data !== undefined && data.items.length === Math.min(rows.length, MOST_BY_FORM);
  const foundAt = (index: number) => (isChecked ? data.items[index] : undefined);
  const unknown = isChecked ? rows.filter((_, i) => data.items[i] === null) : [];
  const recognised = isChecked ? data.items.filter((one) => one !== null).length : 0;
  return (
    <section aria-label={t('listings.chosen')}>
      <Group gap="md">
        <Text fw={550} role="status">
          {t('listings.count', { count: rows.length })}
          {isChecked ? ` · ${t('listings.recognised', { count: recognised })}` : ''}
          {unknown.length > 0 ? ` · ${t('listings.notFound', { count: unknown.length })}` : ''}
        </Text>
        {unknown.length > 0 ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onRemove(unknown.map(keyOf))}>
            {t('listings.dropUnknown')}
          </Button>
        ) : null}
        <Button variant="subtle" size="compact-xs" onClick={() => onRemove(rows.map(keyOf))}>
          {t('listings.clear')}
        </Button>
      </Group>
      {storefrontId === '' ? (
        <Text size="sm" c="dimmed">
          {t('listings.checkedLater')}
        </Text>
      ) : null}
      <ul className={classes.results}>
        {rows.slice(0, SHOWN).map((row, index) => (
          <li key={keyOf(row)} className={classes.result} data-known={foundAt(index) !== null}>
            <Chosen row={row} found={foundAt(index)} />
            <ActionIcon
              size="sm"
              aria-label={t('listings.remove', { name: foundAt(index)?.title ?? keyOf(row) })}
              onClick={() => onRemove([keyOf(row)])}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? (
        <Text size="sm" c="dimmed" mt={4}>
          {t('listings.andMore', { count: rows.length - SHOWN })}
        </Text>
      ) : null}
    </section>
  );
}
