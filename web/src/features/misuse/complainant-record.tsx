import { Anchor, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EstimateBar } from '../../ui/estimate.js';
import { percentText } from '../../ui/format.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { type ComplainantRecord as Read, recordQuery } from './misuse-api.js';

type Rate = Read['complainant']['takedownSuccess'];

const TONES: Record<Read['state'], StatusTone> = {
  'not-suspected': 'done',
  'under-vetting': 'attention',
  'bad-faith': 'refused',
};

function RateLine({ label, rate }: { label: string; rate: Rate }) {
  const { t, i18n } = useTranslation('misuse');
  const percent = (share: number) => percentText(share, i18n.language);
  return (
    <div>
      <Text size="sm" fw={550}>
        {label}
      </Text>
      {rate ? (
        <>
          <EstimateBar
            estimate={{ value: rate.numerator / rate.denominator, low: rate.low, high: rate.high }}
          />
          <Text size="sm" c="dimmed">
            {t('record.rate', {
              ...rate,
              share: percent(rate.numerator / rate.denominator),
              low: percent(rate.low),
              high: percent(rate.high),
            })}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('record.few')}
        </Text>
      )}
    </div>
  );
}

function Rates({ title, rates }: { title: string; rates: Read['complainant'] }) {
  const { t } = useTranslation('misuse');
  return (
    <Stack gap="xs">
      <Title order={3}>{title}</Title>
      <RateLine label={t('record.success')} rate={rates.takedownSuccess} />
      <RateLine label={t('record.countered')} rate={rates.countered} />
      <RateLine label={t('record.won')} rate={rates.wonByMerchants} />
    </Stack>
  );
}

/** How the complainant behind a claim fares, in public terms, for the merchant complained of. */
export function ComplainantRecord({ claimId }: { claimId: string }) {
  const { t } = useTranslation('misuse');
  const record = useQuery(recordQuery(claimId)).data;
  if (!record) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('record.title')}
      </Title>
      <Text size="sm" mb="sm">
        <StatusBadge tone={TONES[record.state]}>{t(`state.${record.state}`)}</StatusBadge>{' '}
        {t(`stateWhat.${record.state}`)}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Rates title={t('record.complainant')} rates={record.complainant} />
        <Rates title={t('record.right', { count: record.right.merchants })} rates={record.right} />
      </SimpleGrid>
      {record.isPackOffered ? (
        <Text mt="sm">
          <Anchor href={`/v1/rights/${record.rightId}/invalidation-pack`} download>
            {t('record.pack')}
          </Anchor>{' '}
          {t('record.packWhat')}
        </Text>
      ) : null}
    </section>
  );
}
