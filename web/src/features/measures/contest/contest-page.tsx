import { Radio, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestLanguage } from '../../../i18n/language.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { useNotify } from '../../../ui/use-notify.js';
import { type RegimePack, regimesQuery } from '../../notices/notices-api.js';
import type { Contestable } from '../groups.js';
import { useContestable } from '../use-contestable.js';
import { ClaimPicker } from './claim-picker.js';
import { CounterNoticeForm } from './counter-notice-form.js';
import { useFormStart } from './use-form-start.js';

const route = getRouteApi('/portal/shop/counter-notices/new');

interface ContestProps {
  groups: readonly Contestable[];
  packs: readonly RegimePack[];
  claimId: string | undefined;
}

function GroupChoice({
  groups,
  packs,
  value,
  onChange,
}: Omit<ContestProps, 'claimId'> & { value: string; onChange: (key: string) => void }) {
  const { t, i18n } = useTranslation('measures');
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  if (groups.length < 2) return null;
  return (
    <Radio.Group label={t('picker.groups')} value={value} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {groups.map((group) => (
          <Radio
            key={group.key}
            value={group.key}
            label={t('picker.group', {
              complainant: group.complainant.name,
              count: group.claims.length,
            })}
            description={packs.find(({ id }) => id === group.regime)?.title[language]}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Contest({ groups, packs, claimId }: ContestProps) {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notify = useNotify();
  const start = useFormStart();
  const named = groups.find(({ claims }) => claims.some(({ id }) => id === claimId));
  const [key, setKey] = useState((named ?? groups[0])?.key ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(named && claimId ? [claimId] : []),
  );
  const group = groups.find((one) => one.key === key);
  const pack = packs.find(({ id }) => id === group?.regime);
  if (!group || !pack)
    return <EmptyState title={t('picker.noneTitle')}>{t('picker.nothing')}</EmptyState>;

  function onFiled(id: string) {
    notify(t('form.filed'));
    void navigate({ href: `/shop/counter-notices/${id}` });
  }

  return (
    <Stack gap="xl">
      <section>
        <Title order={2} mb="xs">
          {t('contestPage.which')}
        </Title>
        <Stack gap="md">
          <GroupChoice
            groups={groups}
            packs={packs}
            value={key}
            onChange={(next) => {
              setKey(next);
              setChosen(new Set());
            }}
          />
          <ClaimPicker group={group} pack={pack} chosen={chosen} onChange={setChosen} />
        </Stack>
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('contestPage.say')}
        </Title>
        {start ? (
          <CounterNoticeForm
            key={key}
            pack={pack}
            complainant={group.complainant.name}
            claimIds={[...chosen]}
            start={start}
            onFiled={onFiled}
          />
        ) : (
          <Skeleton height={240} />
        )}
      </section>
    </Stack>
  );
}

/** Files a counter-notice for one or many claims of one complainant. */
export function ContestPage() {
  const { t } = useTranslation('measures');
  const { claim } = route.useSearch();
  const { groups, error, refetch } = useContestable();
  const regimes = useQuery(regimesQuery);
  const failure = error ?? regimes.error;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.counterNotices'), to: '/shop/counter-notices' }]}
        title={t('contestPage.title')}
        what={t('contestPage.what')}
      />
      {failure ? <LoadFailure error={failure} onRetry={refetch} /> : null}
      {groups && regimes.data ? (
        <Contest groups={groups} packs={regimes.data} claimId={claim} />
      ) : failure ? null : (
        <Skeleton height={320} />
      )}
    </>
  );
}
