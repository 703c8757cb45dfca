import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/money.js';
import { type Exhibit, SideBySide } from '../../ui/side-by-side.js';
import type { Decision } from '../decisions/decisions-api.js';
import type { ClaimView, NoticeView } from '../notices/notices-api.js';
import { type OwnListing, ownListingQuery } from './measures-api.js';

interface ClaimExhibitsProps {
  claim: ClaimView;
  notice: NoticeView | undefined;
  decision: Decision | undefined;
}

function useRightExhibit({ notice, decision }: Omit<ClaimExhibitsProps, 'claim'>): Exhibit {
  const { t } = useTranslation('measures');
  const title = decision?.right.title ?? notice?.right.title ?? '';
  const registered = decision?.right;
  return {
    label: t('exhibit.right'),
    title,
    pictures: notice?.markImageUrl ? [{ src: notice.markImageUrl, alt: title }] : [],
    words: title,
    facts: [
      ...(registered
        ? [
            { label: t('exhibit.kind'), value: registered.kindName },
            {
              label: t('exhibit.number'),
              value: [registered.office, registered.number].filter(Boolean).join(' '),
            },
          ]
        : []),
      ...(notice ? [{ label: t('exhibit.complainant'), value: notice.complainant.name }] : []),
    ],
  };
}

function useListingExhibit(claim: ClaimView, listing: OwnListing | undefined): Exhibit {
  const { t } = useTranslation('measures');
  const { title, price, previewUrl } = claim.listing;
  const sources = listing?.pictureUrls.length
    ? listing.pictureUrls
    : previewUrl
      ? [previewUrl]
      : [];
  return {
    label: t('exhibit.listing'),
    title,
    pictures: sources.map((src) => ({ src, alt: title })),
    facts: [
      ...(price
        ? [
            {
              label: t('exhibit.price'),
              value: <Money amountMinor={price.amount} currency={price.currency} />,
            },
          ]
        : []),
      ...(listing
        ? [
            { label: t('exhibit.number'), value: listing.externalId },
            { label: t('exhibit.status'), value: t(`listingStatus.${listing.status}`) },
          ]
        : []),
    ],
  };
}

/** The listing complained of and the right it is said to infringe. */
export function ClaimExhibits({ claim, notice, decision }: ClaimExhibitsProps) {
  const listing = useQuery(ownListingQuery(claim.listing.id)).data;
  const left = useListingExhibit(claim, listing);
  return <SideBySide left={left} right={useRightExhibit({ notice, decision })} />;
}
