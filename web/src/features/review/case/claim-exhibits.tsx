import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/date-time.js';
import { Money } from '../../../ui/money.js';
import { type Exhibit, type Picture, SideBySide } from '../../../ui/side-by-side.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import type { ClaimView, NoticeView } from '../../notices/notices-api.js';
import { listingQuery, rightQuery } from '../case-api.js';
import type { Listing, Right } from '../review-api.js';
import { useRightWords } from '../rights/right-words.js';

function picturesOfRight(right: Right | undefined): Picture[] {
  if (!right) return [];
  const items = [right.markImage, ...right.documents].flatMap((item) => (item ? [item] : []));
  return items.flatMap(({ previewUrl, fileName }) =>
    previewUrl ? [{ src: previewUrl, alt: fileName }] : [],
  );
}

function picturesOfListing(listing: Listing | undefined, claim: ClaimView): Picture[] {
  const alt = (n: number) => `${claim.listing.title} (${n})`;
  const urls = listing?.pictureUrls ?? [];
  if (urls.length > 0) return urls.map((src, n) => ({ src, alt: alt(n + 1) }));
  const { previewUrl } = claim.listing;
  return previewUrl ? [{ src: previewUrl, alt: alt(1) }] : [];
}

function useRightExhibit(notice: NoticeView): Exhibit {
  const { t } = useTranslation('review');
  const words = useRightWords();
  const right = useQuery(rightQuery(notice.right.id)).data;
  const facts = right
    ? [
        { label: t('right.kind'), value: words.kind(right) },
        { label: t('right.number'), value: words.number(right) },
        ...(right.niceClasses.length > 0
          ? [{ label: t('right.classes'), value: right.niceClasses.join(', ') }]
          : []),
        { label: t('right.holder'), value: right.holder.name },
        { label: t('right.term'), value: words.term(right) },
        {
          label: t('right.status'),
          value: (
            <StatusBadge tone={right.isUsable ? 'done' : 'refused'}>
              {t(right.isUsable ? 'right.usable' : 'right.notUsable')}
            </StatusBadge>
          ),
        },
      ]
    : [];
  return {
    label: t('exhibit.right'),
    title: (
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link {...props} to="/review/rights/$rightId" params={{ rightId: notice.right.id }} />
        )}
      >
        {notice.right.title}
      </Anchor>
    ),
    pictures: picturesOfRight(right),
    facts,
  };
}

/** Whether the page was changed after somebody complained of it. */
function changedSince(listing: Listing, claim: ClaimView) {
  return listing.versions.find(({ at, number }) => number > 1 && at > claim.submittedAt);
}

function useListingExhibit(claim: ClaimView, isBlind: boolean): Exhibit {
  const { t } = useTranslation('review');
  const listing = useQuery(listingQuery(claim.listing.id)).data;
  const { price, url } = claim.listing;
  const change = listing && changedSince(listing, claim);
  const fact = (label: string, value: React.ReactNode) => (value ? [{ label, value }] : []);
  return {
    label: t('exhibit.listing'),
    title: claim.listing.title,
    pictures: picturesOfListing(listing, claim),
    facts: [
      ...fact(
        t('listing.price'),
        price && <Money amountMinor={price.amount} currency={price.currency} />,
      ),
      ...fact(t('listing.brand'), listing?.brand),
      ...fact(t('listing.category'), listing?.category),
      ...fact(t('listing.merchant'), claim.merchant.name),
      ...fact(t('listing.remark'), claim.remark),
      ...fact(
        t('listing.status'),
        listing && !isBlind && (
          <StatusBadge tone={listing.status === 'live' ? 'neutral' : 'refused'}>
            {t(`listing.statuses.${listing.status}`)}
          </StatusBadge>
        ),
      ),
      ...fact(
        t('listing.changed'),
        change && (
          <StatusBadge tone="attention">
            <DateTime at={change.at} />
          </StatusBadge>
        ),
      ),
      ...fact(
        t('listing.page'),
        url && (
          <Anchor href={url} target="_blank" rel="noreferrer">
            {t('listing.open')} <IconExternalLink size={12} aria-hidden />
          </Anchor>
        ),
      ),
      ...fact(t('listing.description'), listing?.description),
    ],
  };
}

interface ClaimExhibitsProps {
  claim: ClaimView;
  notice: NoticeView;
  /** Leaves out what would tell how the claim was decided. */
  isBlind?: boolean;
}

/** The right and the listing, side by side under one zoom. */
export function ClaimExhibits({ claim, notice, isBlind = false }: ClaimExhibitsProps) {
  const right = useRightExhibit(notice);
  const listing = useListingExhibit(claim, isBlind);
  return <SideBySide left={right} right={listing} />;
}
