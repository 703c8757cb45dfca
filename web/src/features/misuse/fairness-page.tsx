import { Anchor, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../app/brand-mark.js';
import { LanguageSwitch } from '../../app/language-switch.js';
import { ThemeSwitch } from '../../app/theme-switch.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { EstimateBar } from '../../ui/estimate.js';
import { percentText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import page from '../journal/journal-page.module.css';
import { type Fairness, fairnessQuery } from './misuse-api.js';

type Share = Fairness['groups'][number]['falseFlags'];

function ShareCell({ share, most }: { share: Share; most: number }) {
  const { t, i18n } = useTranslation('misuse');
  const percent = (value: number) => percentText(value, i18n.language);
  if (!share) return <Text c="dimmed">{t('fairness.hidden')}</Text>;
  const value = share.numerator / share.denominator;
  return (
    <>
      <EstimateBar estimate={{ value, low: share.low, high: share.high }} most={most} />
      <Text size="sm">
        {t('record.rate', {
          ...share,
          share: percent(value),
          low: percent(share.low),
          high: percent(share.high),
        })}
      </Text>
    </>
  );
}

function Groups({ fairness }: { fairness: Fairness }) {
  const { t } = useTranslation('misuse');
  const highs = fairness.groups.map(({ falseFlags }) => falseFlags?.high ?? 0);
  const most = Math.max(0.02, ...highs) * 1.1;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fairness.group')}</Table.Th>
            <Table.Th>{t('fairness.falseFlags')}</Table.Th>
            <Table.Th>{t('fairness.flagsOfFailed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fairness.groups.map(({ group, complainants, falseFlags, flagsOfFailed }) => (
            <Table.Tr key={group}>
              <Table.Td>
                {t(`fairness.groups.${group as 'all'}`, { least: fairness.smallBelow })}
                <Text size="sm" c="dimmed">
                  {complainants === null
                    ? t('fairness.fewer', { count: fairness.leastComplainants })
                    : t('fairness.complainants', { count: complainants })}
                </Text>
              </Table.Td>
              <Table.Td miw="12rem">
                <ShareCell share={falseFlags} most={most} />
              </Table.Td>
              <Table.Td miw="12rem">
                <ShareCell share={flagsOfFailed} most={1} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Ratios({ ratios }: Pick<Fairness, 'ratios'>) {
  const { t, i18n } = useTranslation('misuse');
  const text = (ratio: number | null) =>
    ratio === null
      ? t('fairness.noRatio')
      : ratio.toLocaleString(i18n.language, { maximumFractionDigits: 2 });
  return (
    <Text>
      {t('fairness.ratios', {
        small: text(ratios.smallToLarge),
        foreign: text(ratios.foreignToDomestic),
      })}
    </Text>
  );
}

function Report() {
  const { t } = useTranslation('misuse');
  const query = useQuery(fairnessQuery);
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const { from, to, groups } = query.data;
  return (
    <Stack gap="md">
      <Text c="dimmed">
        <DateTime at={from} /> – <DateTime at={to} />
      </Text>
      {groups.every(({ complainants }) => complainants === null) ? (
        <EmptyState title={t('fairness.none')}>{t('fairness.noneWhat')}</EmptyState>
      ) : null}
      <Groups fairness={query.data} />
      <Ratios ratios={query.data.ratios} />
    </Stack>
  );
}

/** Whether vetting treats honest complainants alike: open to everybody. */
export function FairnessPage() {
  const { t } = useTranslation('misuse');
  return (
    <>
      <header className={page.bar}>
        <Link to="/" className={page.home}>
          <BrandMark size={26} />
          Magpie
        </Link>
        <span className={page.tools}>
          <Anchor size="sm" c="inherit" renderRoot={(p) => <Link {...p} to="/journal" />}>
            {t('fairness.journal')}
          </Anchor>
          <LanguageSwitch className={page.tool} />
          <ThemeSwitch className={page.tool} />
        </span>
      </header>
      <main className={page.page}>
        <Stack gap="lg">
          <div>
            <Title order={1}>{t('fairness.title')}</Title>
            <Text mt="xs" maw={720}>
              {t('fairness.what')}
            </Text>
          </div>
          <Report />
          <Text size="sm" c="dimmed" maw={720}>
            {t('fairness.method')}
          </Text>
        </Stack>
      </main>
    </>
  );
}
