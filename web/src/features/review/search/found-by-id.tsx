import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { claimQuery } from '../../notices/notices-api.js';
import { listingQuery, merchantQuery, searchClaimsQuery } from '../case-api.js';
import { REVIEW_KEY, reviewApi } from '../review-api.js';
import { ClaimRows } from './claim-rows.js';
import type { IdKind } from './id-kind.js';

function OfClaim({ id }: { id: string }) {
  const claim = useQuery({ ...claimQuery(id), retry: false });
  if (claim.error) return <LoadFailure error={claim.error} onRetry={claim.refetch} />;
  if (!claim.data) return <Skeleton height={90} />;
  return (
    <Navigate
      to="/review/cases/$noticeId"
      params={{ noticeId: claim.data.noticeId }}
      search={{ claim: id }}
      replace
    />
  );
}

function OfCounterNotice({ id }: { id: string }) {
  const claims = useQuery({
    queryKey: [REVIEW_KEY, 'claims-of', id],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.GET('/v1/claims', { params: { query: { counterNoticeId: id } }, signal })),
  });
  if (claims.error) return <LoadFailure error={claims.error} onRetry={claims.refetch} />;
  return <ClaimRows claims={claims.data?.items} />;
}

function OfListing({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const listing = useQuery({ ...listingQuery(id), retry: false });
  const claims = useQuery(searchClaimsQuery({ listingId: id }));
  if (listing.error) return <LoadFailure error={listing.error} onRetry={listing.refetch} />;
  return (
    <Stack gap="xs">
      <Title order={2}>{t('search.onListing', { title: listing.data?.title ?? id })}</Title>
      <ClaimRows claims={claims.data?.items} />
    </Stack>
  );
}

function OfMerchant({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const merchant = useQuery({ ...merchantQuery(id), retry: false });
  const claims = useQuery(searchClaimsQuery({ merchantId: id }));
  if (merchant.error) return <LoadFailure error={merchant.error} onRetry={merchant.refetch} />;
  return (
    <Stack gap="xs">
      <Title order={2}>{t('search.againstMerchant', { name: merchant.data?.name ?? id })}</Title>
      <ClaimRows claims={claims.data?.items} />
    </Stack>
  );
}

/** What an identifier names: a page of its own, or the claims that it stands in. */
export function FoundById({ kind, id }: { kind: IdKind; id: string }) {
  switch (kind) {
    case 'notice':
      return <Navigate to="/review/cases/$noticeId" params={{ noticeId: id }} replace />;
    case 'right':
      return <Navigate to="/review/rights/$rightId" params={{ rightId: id }} replace />;
    case 'task':
      return <Navigate to="/desk/tasks/$taskId" params={{ taskId: id }} replace />;
    case 'claim':
      return <OfClaim id={id} />;
    case 'counter-notice':
      return <OfCounterNotice id={id} />;
    case 'listing':
      return <OfListing id={id} />;
    case 'merchant':
      return <OfMerchant id={id} />;
  }
}
