import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { AskSection } from './ask-section.js';
import { BandBadge } from './band-badge.js';
import { ConcludeForm } from './conclude-form.js';
import { ConductSection } from './conduct-section.js';
import classes from './misuse.module.css';
import { type Vetting, vettingQuery } from './misuse-api.js';
import { RateLimitForm } from './rate-limit-form.js';
import { VettingView } from './vetting-view.js';

const route = getRouteApi('/portal/review/vettings/$noticeId');

/** The reasons on the left, what a person can do about them on the right. */
export function VettingDesk({
  vetting,
  isHeld = true,
  onDone,
}: {
  vetting: Vetting;
  isHeld?: boolean;
  onDone?: () => Promise<void> | void;
}) {
  return (
    <div className={classes.desk}>
      <VettingView vetting={vetting} />
      <Stack gap="lg">
        {isHeld || vetting.label ? (
          <section className={classes.panel}>
            <ConcludeForm vetting={vetting} {...(onDone && { onDone })} />
          </section>
        ) : null}
        <section className={classes.panel}>
          <AskSection vetting={vetting} />
        </section>
        <section className={classes.panel}>
          <ConductSection organisationId={vetting.complainant.id} party="complainant" />
          <RateLimitForm organisationId={vetting.complainant.id} />
        </section>
      </Stack>
    </div>
  );
}

function Facts({ vetting }: { vetting: Vetting }) {
  const { t, i18n } = useTranslation('misuse');
  return (
    <>
      <BandBadge band={vetting.band} /> {percentText(vetting.probability, i18n.language)} % ·{' '}
      {t('view.claims', { count: vetting.claims })} ·{' '}
      {vetting.accounts > 1 ? `${t('view.accounts', { count: vetting.accounts })} · ` : ''}
      <Anchor
        renderRoot={(p) => (
          <Link {...p} to="/review/vettings" search={{ complainant: vetting.complainant.id }} />
        )}
      >
        {t('view.others')}
      </Anchor>
    </>
  );
}

/** One vetted notice. */
export function VettingPage() {
  const { noticeId } = route.useParams();
  const { t } = useTranslation('misuse');
  const query = useQuery(vettingQuery(noticeId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={420} />;
  const { complainant, right } = query.data;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.vettings'), to: '/review/vettings' }]}
        title={t('view.title', { complainant: complainant.name, right: right.title })}
        what={t('view.what')}
        facts={<Facts vetting={query.data} />}
      />
      <VettingDesk vetting={query.data} />
    </>
  );
}
