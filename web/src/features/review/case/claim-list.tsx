import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../../ui/format.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { Money } from '../../../ui/money.js';
import { ListingPicture } from '../../notices/claim-card.js';
import { ClaimStateBadge } from '../../notices/claim-state-badge.js';
import type { ClaimView } from '../../notices/notices-api.js';
import classes from './case.module.css';
import type { ClaimSelection } from './use-claim-selection.js';

interface ClaimListProps {
  claims: readonly ClaimView[];
  /** Claims of the notice, loaded or not. */
  total: number;
  selection: ClaimSelection;
  isOpen: (claim: ClaimView) => boolean;
  onMore: (() => void) | undefined;
}

function ClaimLine({ claim, selection }: { claim: ClaimView; selection: ClaimSelection }) {
  const { t } = useTranslation('review');
  const isCurrent = selection.current?.id === claim.id;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { listing, merchant } = claim;
  return (
    <li ref={line} className={classes.claim} data-current={isCurrent}>
      <Checkbox
        size="xs"
        className={classes.tick}
        checked={selection.selected.has(claim.id)}
        aria-label={t('claims.tick', { title: listing.title })}
        onChange={() => selection.toggle(claim.id)}
      />
      <button
        type="button"
        className={classes.claimButton}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => selection.show(claim.id)}
      >
        <ListingPicture src={listing.previewUrl} />
        <span className={classes.claimWords}>
          <span className={classes.claimTitle}>{listing.title}</span>
          <span className={classes.quiet}>
            {listing.price ? (
              <Money amountMinor={listing.price.amount} currency={listing.price.currency} />
            ) : null}
            <span>{merchant.name}</span>
          </span>
          <span className={classes.claimMarks}>
            <ClaimStateBadge state={claim.state} />
            {claim.isMerchantAuthorised ? (
              <span className={classes.authorised}>
                <IconUserCheck size={14} aria-hidden /> {t('claims.authorised')}
              </span>
            ) : null}
            {claim.remark ? (
              <span className={classes.quiet} title={claim.remark}>
                <IconAlertTriangle size={13} aria-hidden /> {t('claims.remark')}
              </span>
            ) : null}
          </span>
        </span>
      </button>
    </li>
  );
}

function useListKeys({ claims, selection, isOpen }: ClaimListProps) {
  const { t } = useTranslation('review');
  const { step, toggle, current, setSelected, selected } = selection;
  useShortcuts(
    useMemo(() => {
      const all = claims.filter(isOpen).map(({ id }) => id);
      return [
        { keys: 'j', label: t('keys.down'), run: () => step(1) },
        { keys: 'k', label: t('keys.up'), run: () => step(-1) },
        { keys: 'x', label: t('keys.tick'), run: () => current && toggle(current.id) },
        {
          keys: 'shift+x',
          label: t('keys.tickAll'),
          run: () => setSelected(selected.size > 0 ? [] : all),
        },
      ];
    }, [claims, isOpen, step, toggle, current, setSelected, selected, t]),
  );
}

/** The listings complained of; ticked ones are decided together. */
export function ClaimList(props: ClaimListProps) {
  const { claims, total, selection, isOpen, onMore } = props;
  const { t, i18n } = useTranslation('review');
  useListKeys(props);
  const open = claims.filter(isOpen);
  const isAll = open.length > 0 && open.every(({ id }) => selection.selected.has(id));
  const isSome = selection.selected.size > 0;
  const counts = {
    open: countText(open.length, i18n.language),
    total: countText(total, i18n.language),
  };
  return (
    <section className={classes.claims} aria-label={t('claims.label')}>
      <div className={classes.claimsHead}>
        <Checkbox
          size="xs"
          label={
            isSome
              ? t('claims.ticked', { count: selection.selected.size })
              : t('claims.openOf', counts)
          }
          checked={isAll}
          indeterminate={isSome && !isAll}
          disabled={open.length === 0}
          onChange={() => selection.setSelected(isSome ? [] : open.map(({ id }) => id))}
        />
      </div>
      <ul className={classes.claimLines}>
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} selection={selection} />
        ))}
      </ul>
      {onMore ? (
        <Button variant="default" size="xs" m="xs" onClick={onMore}>
          {t('claims.more')}
        </Button>
      ) : null}
    </section>
  );
}
