import { Button, Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { type Side, Timeline } from '../../ui/timeline.js';
import { useNow } from '../../ui/use-now.js';
import { Fact, Facts } from '../notices/document-view.js';
import { EvidenceTile } from '../notices/evidence-list.js';
import { Authorisations } from './authorisations.js';
import { daysUntil, LAPSING_DAYS } from './days-until.js';
import { isOpenToChange } from './edit-right-page.js';
import { useRegisterNames } from './office-name.js';
import { niceHeading } from './register-facts.js';
import { RightStatusBadge } from './right-status.js';
import { type RightEvent, type RightView, rightHistoryQuery, rightQuery } from './rights-api.js';
import { Tells } from './tells/tells.js';
import { WithdrawRight } from './withdraw-right.js';

function day(date: string): ReactNode {
  return <DateTime at={`${date}T12:00:00`} precision="date" />;
}

function RightFacts({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const names = useRegisterNames();
  return (
    <Facts>
      <Fact label={t('field.kind')}>
        {t(`kind.${right.kind}`)}
        {right.subtype ? ` · ${t(`subtype.${right.subtype}`)}` : ''}
      </Fact>
      <Fact label={t('field.registration')}>
        {`${names.office(right.office)} · ${right.number || t('unregistered')}`}
      </Fact>
      <Fact label={t('field.holder')}>{right.holder.name}</Fact>
      {right.niceClasses.length > 0 ? (
        <Fact label={t('field.niceClasses')}>
          {right.niceClasses.map((one) => (
            <div key={one}>{`${one} · ${niceHeading(one, names.language)}`}</div>
          ))}
        </Fact>
      ) : null}
      <Fact label={t('field.territories')}>{names.territories(right.territories)}</Fact>
      {right.registeredOn ? (
        <Fact label={t('field.registeredOn')}>{day(right.registeredOn)}</Fact>
      ) : null}
      {right.expiresOn ? <Fact label={t('field.expiresOn')}>{day(right.expiresOn)}</Fact> : null}
    </Facts>
  );
}

const SIDES: Record<RightEvent['actor'], Side> = {
  holder: 'holder',
  platform: 'platform',
  clock: 'system',
};

function History({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const { data, error, refetch } = useQuery(rightHistoryQuery(right.id));
  if (!data && error) return <LoadFailure error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={90} />;
  const entries = data.items.map(({ at, event, actor, reason }) => ({
    id: `${at} ${event}`,
    at,
    side: SIDES[actor],
    what: t(`event.${event}`),
    detail: reason ?? undefined,
  }));
  return <Timeline entries={entries} />;
}

function useAsk(right: RightView): string | undefined {
  const { t } = useTranslation('rights');
  const now = useNow();
  if (right.status === 'refused' || right.status === 'lapsed') return t(`ask.${right.status}`);
  if (right.status !== 'verified' || !right.expiresOn) return undefined;
  const days = daysUntil(right.expiresOn, now);
  return days <= LAPSING_DAYS ? t('ask.lapsing', { count: Math.max(0, days) }) : undefined;
}

function Actions({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const { permissions } = useSignedIn();
  const params = { rightId: right.id };
  if (right.status === 'withdrawn') return null;
  const isManager = permissions.includes('right.manage');
  return (
    <>
      {right.isUsable && permissions.includes('notice.submit') ? (
        <Button
          renderRoot={(props) => <Link {...props} to="/notices/new" search={{ right: right.id }} />}
        >
          {t('detail.useInNotice')}
        </Button>
      ) : null}
      {isManager ? (
        <>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/rights/$rightId/edit" params={params} />}
          >
            {t(isOpenToChange(right.status) ? 'edit.action' : 'edit.addDocuments')}
          </Button>
          <WithdrawRight right={right} />
        </>
      ) : null}
    </>
  );
}

function Detail({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const ask = useAsk(right);
  const reason = right.statusReason ? ` ${t('detail.reason', { reason: right.statusReason })}` : '';
  return (
    <>
      <PageHeader
        title={right.title}
        what={`${t(`statusWhat.${right.status}`)}${reason}`}
        ask={ask}
        facts={<RightStatusBadge status={right.status} />}
        actions={<Actions right={right} />}
        crumbs={[{ label: t('list.title'), to: '/rights' }]}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack gap="lg">
          <RightFacts right={right} />
          <Files right={right} />
        </Stack>
        <section>
          <Title order={2} mb="xs">
            {t('detail.history')}
          </Title>
          <History right={right} />
        </section>
      </SimpleGrid>
      <Authorisations right={right} />
      <Tells right={right} />
    </>
  );
}

function Files({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const items = [...(right.markImage ? [right.markImage] : []), ...right.documents];
  return (
    <section>
      <Title order={2} mb="xs">
        {t('detail.files')}
      </Title>
      {right.markImage?.previewUrl ? (
        <img
          src={right.markImage.previewUrl}
          alt={t('detail.markAlt', { title: right.title })}
          style={{ maxWidth: '100%', maxHeight: 200, display: 'block', marginBottom: 10 }}
        />
      ) : null}
      {items.length === 0 ? (
        <Text c="dimmed">{t('detail.noFiles')}</Text>
      ) : (
        <Group gap="xs">
          {items.map((item) => (
            <EvidenceTile key={item.id} item={item} />
          ))}
        </Group>
      )}
    </section>
  );
}

export function RightPage() {
  const { rightId } = useParams({ from: '/portal/rights/$rightId' });
  const { data, error, refetch } = useQuery(rightQuery(rightId));
  if (data) return <Detail right={data} />;
  return error ? <LoadFailure error={error} onRetry={refetch} /> : <Skeleton height={320} />;
}
