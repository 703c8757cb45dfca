import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/date-time.js';
import { countText } from '../../../ui/format.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { ClaimStateBadge } from '../../notices/claim-state-badge.js';
import type { ClaimView } from '../../notices/notices-api.js';
import { merchantMeasuresQuery, merchantQuery, searchClaimsQuery } from '../case-api.js';
import type { Measure, Merchant } from '../review-api.js';
import classes from './case.module.css';

function Numbers({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useTranslation('review');
  const { listings, trade } = merchant.numbers;
  const numbers: [string, number | undefined][] = [
    [t('merchant.live'), listings.live],
    [t('merchant.removed'), listings.removed],
    [t('merchant.orders'), trade?.orders],
    [t('merchant.refunds'), trade?.refunds],
    [t('merchant.suspected'), trade?.refundsSuspectedCounterfeit],
  ];
  return (
    <dl className={classes.numbers}>
      {numbers.map(([label, value]) =>
        value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{countText(value, i18n.language)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function MeasureLine({ measure }: { measure: Measure }) {
  const { t } = useTranslation('review');
  return (
    <li>
      <StatusBadge tone={measure.state === 'in-force' ? 'refused' : 'neutral'}>
        {t(`merchant.measure.${measure.state}`)}
      </StatusBadge>{' '}
      <Text span fw={550}>
        {measure.listing?.title ?? measure.scope.target}
      </Text>
      <Text size="sm" c="dimmed">
        <DateTime at={measure.imposedAt} precision="date" /> · {measure.reason.text}
      </Text>
    </li>
  );
}

function EarlierClaims({ claims }: { claims: readonly ClaimView[] }) {
  const { t } = useTranslation('review');
  if (claims.length === 0) return <Text c="dimmed">{t('merchant.noClaims')}</Text>;
  return (
    <ul className={classes.plainList}>
      {claims.slice(0, 10).map((claim) => (
        <li key={claim.id}>
          <ClaimStateBadge state={claim.state} />{' '}
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/review/cases/$noticeId"
                params={{ noticeId: claim.noticeId }}
                search={{ claim: claim.id }}
              />
            )}
          >
            {claim.listing.title}
          </Anchor>
          <Text span size="sm" c="dimmed">
            {' '}
            <DateTime at={claim.submittedAt} precision="date" />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Authorisation({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('review');
  return claim.isMerchantAuthorised ? (
    <p className={classes.warning}>{t('merchant.authorised')}</p>
  ) : (
    <Text size="sm" c="dimmed">
      {t('merchant.notAuthorised')}
    </Text>
  );
}

interface MerchantHistoryProps {
  claim: ClaimView;
  /** Leaves out what came of this very claim. */
  isBlind?: boolean;
}

/** What is known of the seller: authorisation, numbers, measures and claims before this one. */
export function MerchantHistory({ claim, isBlind = false }: MerchantHistoryProps) {
  const { t } = useTranslation('review');
  const { id } = claim.merchant;
  const merchant = useQuery(merchantQuery(id));
  const measures = useQuery(merchantMeasuresQuery(id));
  const claims = useQuery(searchClaimsQuery({ merchantId: id }));
  const failed = [merchant, measures, claims].find(({ error }) => error);
  if (failed?.error) return <LoadFailure error={failed.error} onRetry={failed.refetch} />;
  if (!merchant.data || !measures.data || !claims.data) return <Skeleton height={140} />;
  const earlier = claims.data.items.filter((one) => one.noticeId !== claim.noticeId);
  const against = measures.data.items.filter((one) => !isBlind || one.subject !== claim.id);
  return (
    <Stack gap="xs">
      <Authorisation claim={claim} />
      {isBlind ? null : <Numbers merchant={merchant.data} />}
      <Title order={2} size="h3">
        {t('merchant.measures')}
      </Title>
      {against.length === 0 ? (
        <Text c="dimmed">{t('merchant.noMeasures')}</Text>
      ) : (
        <ul className={classes.plainList}>
          {against.slice(0, 10).map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </ul>
      )}
      <Title order={2} size="h3">
        {t('merchant.claims')}
      </Title>
      <EarlierClaims claims={earlier} />
    </Stack>
  );
}
