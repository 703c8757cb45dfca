import { Anchor, Button, Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import type { TableQuery } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Pager } from '../../ui/pager.js';
import { ActDialog } from './act-dialog.js';
import { ACTS, type Act, claimsFor } from './claim-acts.js';
import { ClaimCard } from './claim-card.js';
import classes from './notices.module.css';
import type { ClaimView } from './notices-api.js';

interface ClaimListProps {
  query: TableQuery<ClaimView>;
  /** Said where nothing fits. */
  none: string;
  /** On the counter-notice's own page a link to it would lead nowhere. */
  hasAnswerLinks?: boolean;
}

function AnswerLink({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('notices');
  const { counterNoticeId, actions, state } = claim;
  // Until it is forwarded the counter-notice is between the merchant and the platform.
  const isForwarded = state !== 'counter-review' && state !== 'counter-returned';
  if (!counterNoticeId || !isForwarded) return null;
  const isAsked = actions.includes('answer') || actions.includes('receive-counter');
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to="/answers/$counterNoticeId" params={{ counterNoticeId }} />
      )}
    >
      {t(isAsked ? 'claim.answer' : 'claim.counterNotice')}
    </Anchor>
  );
}

interface ActionBarProps {
  chosen: readonly ClaimView[];
  /** Absent where there was nothing to choose. */
  onClear: (() => void) | undefined;
}

function ActionBar({ chosen, onClear }: ActionBarProps) {
  const { t } = useTranslation('notices');
  const [act, setAct] = useState<Act>();
  const possible = ACTS.map((one) => ({ act: one, claims: claimsFor(one, chosen) }));
  const open = possible.filter(({ claims }) => claims.length > 0);
  const claims = possible.find((one) => one.act === act)?.claims ?? [];
  return (
    <section className={classes.bar} data-single={!onClear} aria-label={t('act.label')}>
      <Text fw={550}>
        {onClear ? t('act.chosen', { count: chosen.length }) : t('act.possible')}
      </Text>
      {open.map((one) => (
        <Button key={one.act} variant="default" size="xs" onClick={() => setAct(one.act)}>
          {one.claims.length === chosen.length
            ? t(`act.${one.act}.action`)
            : `${t(`act.${one.act}.action`)} (${one.claims.length})`}
        </Button>
      ))}
      {open.length === 0 ? <Text c="dimmed">{t('act.none')}</Text> : null}
      {onClear ? (
        <Button variant="subtle" size="xs" onClick={onClear}>
          {t('act.clear')}
        </Button>
      ) : null}
      {act ? (
        <ActDialog
          act={act}
          claims={claims}
          onClose={() => {
            setAct(undefined);
            onClear?.();
          }}
        />
      ) : null}
    </section>
  );
}

/** Claims as cards to tick, with what may be done with the ticked ones. */
export function ClaimList({ query, none, hasAnswerLinks = true }: ClaimListProps) {
  const isStaff = useSignedIn().organisation.kind === 'platform';
  const { t } = useTranslation('notices');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = query;
  if (!data && error) return <LoadFailure error={error} onRetry={query.refetch} />;
  if (!data) return <Skeleton height={180} />;
  if (data.items.length === 0) return <EmptyState title={none}>{t('claims.noneWhat')}</EmptyState>;

  const open = data.items.filter((claim) => ACTS.some((act) => claim.actions.includes(act)));
  // With one claim there is nothing to choose.
  const isSingle = data.items.length === 1 && data.next === null;
  const chosen = isSingle ? open : open.filter(({ id }) => ticked.has(id));
  const isAll = chosen.length === open.length;
  function tick(id: string, isOn: boolean) {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    setTicked(next);
  }
  return (
    <Stack gap="xs">
      {open.length > 1 ? (
        <Checkbox
          label={t('claims.all')}
          checked={isAll}
          indeterminate={chosen.length > 0 && !isAll}
          onChange={() => setTicked(isAll ? new Set() : new Set(open.map(({ id }) => id)))}
        />
      ) : null}
      <div className={classes.cards}>
        {data.items.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            to={isStaff ? `/review/cases/${claim.noticeId}` : `/claims/${claim.id}`}
            lead={
              isSingle ? undefined : (
                <Checkbox
                  aria-label={t('claims.tick', { title: claim.listing.title })}
                  disabled={!open.includes(claim)}
                  checked={ticked.has(claim.id)}
                  onChange={(event) => tick(claim.id, event.currentTarget.checked)}
                />
              )
            }
            actions={hasAnswerLinks ? <AnswerLink claim={claim} /> : undefined}
          />
        ))}
      </div>
      {chosen.length > 0 ? (
        <ActionBar chosen={chosen} onClear={isSingle ? undefined : () => setTicked(new Set())} />
      ) : null}
      <Pager nextCursor={data.next} />
    </Stack>
  );
}
