import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { Money } from '../../ui/money.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './claim-card.module.css';
import { ClaimStateBadge } from './claim-state-badge.js';
import { NextStepLine } from './next-step.js';
import type { ClaimView } from './notices-api.js';

/** A listing's picture at card size; a quiet square when it has none. */
export function ListingPicture({ src, alt = '' }: { src: string | null; alt?: string }) {
  return src ? (
    <img src={src} alt={alt} loading="lazy" className={classes.picture} />
  ) : (
    <span className={classes.picture} aria-hidden />
  );
}

interface ClaimCardProps {
  claim: ClaimView;
  /** Address of the claim's own page in the reader's portal. */
  to?: string | undefined;
  /** A tick box, before everything else. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** One claim: the listing, where it stands, and what comes next, by whom and until when. */
export function ClaimCard({ claim, to, lead, actions }: ClaimCardProps) {
  const { t } = useTranslation('notices');
  const { listing, merchant } = claim;
  return (
    <article className={classes.card}>
      {lead}
      <ListingPicture src={listing.previewUrl} />
      <div className={classes.listing}>
        <Text component="div" fw={550}>
          {to ? (
            <Anchor inherit renderRoot={(props) => <Link {...props} to={to} />}>
              {listing.title}
            </Anchor>
          ) : (
            listing.title
          )}
        </Text>
        <Text size="sm" c="dimmed" component="div" className={classes.facts}>
          {listing.price ? (
            <Money amountMinor={listing.price.amount} currency={listing.price.currency} />
          ) : null}
          <span>{merchant.name}</span>
          {listing.url ? (
            <Anchor href={listing.url} target="_blank" rel="noreferrer" size="sm">
              {t('claim.open')} <IconExternalLink size={12} aria-hidden />
            </Anchor>
          ) : null}
          <CopyId id={claim.id} tail={6} />
        </Text>
        {claim.remark ? <Text size="sm">{claim.remark}</Text> : null}
        {claim.isMerchantAuthorised ? (
          <StatusBadge tone="attention">{t('claim.authorised')}</StatusBadge>
        ) : null}
      </div>
      <div className={classes.state}>
        <ClaimStateBadge state={claim.state} />
        <NextStepLine claim={claim} />
        {actions}
      </div>
    </article>
  );
}
