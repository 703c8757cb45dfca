import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import type { Measure } from '../decisions/decisions-api.js';
import { ClaimStateBadge } from '../notices/claim-state-badge.js';
import { NextStepLine } from '../notices/next-step.js';
import { type ClaimView, type CounterNotice, claimsQuery } from '../notices/notices-api.js';
import { ContestUntil } from './contest-until.js';
import classes from './home-page.module.css';

const RUNNING = [
  'counter-review',
  'counter-forwarded',
  'awaiting-answer',
  'answer-review',
  'suit-pending',
] as const;

/** Whether some claim of the counter-notice waits for the platform, the complainant or a court. */
export function isInProgress({ states }: CounterNotice): boolean {
  return RUNNING.some((state) => (states[state] ?? 0) > 0);
}

export function useMayContest(): boolean {
  return useSignedIn().permissions.includes('counter-notice.submit');
}

/** A measure against the merchant: what, why in one sentence, and until when to contest. */
export function MeasureItem({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const mayContest = useMayContest();
  const claimTo = `/shop/claims/${measure.subject}`;
  return (
    <li className={classes.item} data-urgent="true">
      <div>
        <Anchor className={classes.title} renderRoot={(p) => <Link {...p} to={claimTo} />}>
          {measure.listing?.title ?? measure.listing?.id}
        </Anchor>
        <div>{measure.reason.text}</div>
        <div className={classes.facts}>
          <span>{t(`kind.${measure.kind}`)}</span>
          <DateTime at={measure.imposedAt} precision="date" />
        </div>
      </div>
      <div className={classes.side}>
        <span>
          {t('contestable')} <ContestUntil until={measure.contest.until} />
        </span>
        {mayContest ? (
          <Button
            size="xs"
            variant="default"
            renderRoot={(p) => (
              <Link {...p} to="/shop/counter-notices/new" search={{ claim: measure.subject }} />
            )}
          >
            {t('contest')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** A counter-notice that came back: what is missing stands on its page. */
export function ReturnedItem({ claim, count }: { claim: ClaimView; count: number }) {
  const { t } = useTranslation('measures');
  const to = `/shop/counter-notices/${claim.counterNoticeId}`;
  return (
    <li className={classes.item} data-urgent="true">
      <div>
        <Anchor className={classes.title} renderRoot={(p) => <Link {...p} to={to} />}>
          {t('aboutListings', { title: claim.listing.title, count })}
        </Anchor>
        <NextStepLine claim={claim} />
      </div>
      <div className={classes.side}>
        {useMayContest() ? (
          <Button size="xs" renderRoot={(p) => <Link {...p} to={`${to}/complete`} />}>
            {t('complete')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** A counter-notice under way: whose turn it is, and until when. */
export function InProgressItem({ counterNotice }: { counterNotice: CounterNotice }) {
  const { t } = useTranslation('measures');
  const claims = useQuery(claimsQuery({ counterNoticeId: counterNotice.id, limit: 100 })).data;
  const first = claims?.items.find(({ state }) => RUNNING.some((one) => one === state));
  const count = claims?.items.length ?? 0;
  const to = `/shop/counter-notices/${counterNotice.id}`;
  return (
    <li className={classes.item}>
      <div>
        <Anchor className={classes.title} renderRoot={(p) => <Link {...p} to={to} />}>
          {first ? t('aboutListings', { title: first.listing.title, count }) : '…'}
        </Anchor>
        <div className={classes.facts}>
          <span>{t('against', { complainant: counterNotice.complainant.name })}</span>
          <span>
            {t('filed')} <DateTime at={counterNotice.filedAt} precision="date" />
          </span>
        </div>
      </div>
      <div className={classes.side}>
        {first ? <ClaimStateBadge state={first.state} /> : null}
        {first ? <NextStepLine claim={first} /> : null}
      </div>
    </li>
  );
}
