import {
  Button,
  NativeSelect,
  Select,
  Skeleton,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { dayText, instantText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Metric } from '../../ui/metric.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from '../misuse/misuse.module.css';
import {
  candidatesQuery,
  changeFlagger,
  type FlaggerRow,
  flaggersQuery,
  PROGRAMS,
  recordFlagger,
  reportFlagger,
} from './programs-api.js';

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [PROGRAMS] });
}

const STATUSES = ['active', 'suspended', 'ended'] as const;

function Acts({ flagger }: { flagger: FlaggerRow }) {
  const { t } = useTranslation('programs');
  const refresh = useRefresh();
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('suspended');
  const [text, setText] = useState('');
  const change = useMutation({
    mutationFn: () => changeFlagger(flagger.id, { status, reason: text }),
    onSuccess: refresh,
  });
  const report = useMutation({
    mutationFn: () => reportFlagger(flagger.id, { ...flagger.window, findings: text }),
    onSuccess: refresh,
  });
  const error = change.error ?? report.error;
  return (
    <Stack gap="xs">
      <Textarea
        label={t('flagger.text')}
        description={t('flagger.textWhat')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('flagger.to')}
        value={status}
        data={STATUSES.map((value) => ({ value, label: t(`flagger.status.${value}`) }))}
        onChange={(event) =>
          setStatus(STATUSES.find((one) => one === event.currentTarget.value) ?? 'suspended')
        }
      />
      <Button.Group>
        <Button size="xs" variant="default" disabled={!text.trim()} onClick={() => change.mutate()}>
          {t('flagger.change')}
        </Button>
        <Button size="xs" variant="default" disabled={!text.trim()} onClick={() => report.mutate()}>
          {t('flagger.report')}
        </Button>
      </Button.Group>
      {report.isSuccess ? <Text size="sm">{t('flagger.reported')}</Text> : null}
      {isProblem(error) ? <ProblemAlert problem={error} /> : null}
    </Stack>
  );
}

function FlaggerCard({ flagger, mayAct }: { flagger: FlaggerRow; mayAct: boolean }) {
  const { t, i18n } = useTranslation('programs');
  const { organisation, coordinator, expertise, awardedOn, status, failed, decided } = flagger;
  const { fromDay, endDay } = flagger.window;
  const cases = `/claims?${new URLSearchParams({ counted: 'decided', fromDay, endDay, complainant: organisation.id })}`;
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Title order={2}>
          {organisation.name}{' '}
          <StatusBadge tone={status === 'active' ? 'done' : 'refused'}>
            {t(`flagger.status.${status}`)}
          </StatusBadge>
        </Title>
        <Text size="sm">
          {t('flagger.by', {
            coordinator,
            day: instantText(new Date(awardedOn), i18n.language, { precision: 'date' }),
          })}{' '}
          {expertise}
        </Text>
        <Metric
          label={t('flagger.failed')}
          definition={t('flagger.failedWhat', { from: dayText(fromDay, i18n.language) })}
          numerator={failed}
          denominator={decided}
          casesTo={cases}
        />
        {flagger.reason ? <Text size="sm">{flagger.reason}</Text> : null}
        {mayAct && status !== 'ended' ? <Acts flagger={flagger} /> : null}
      </Stack>
    </section>
  );
}

function NewFlagger() {
  const { t } = useTranslation('programs');
  const refresh = useRefresh();
  const [draft, setDraft] = useState({
    organisationId: '',
    coordinator: '',
    expertise: '',
    awardedOn: '',
  });
  const [q, setQ] = useState('');
  const found = useQuery(candidatesQuery(q));
  const record = useMutation({ mutationFn: () => recordFlagger(draft), onSuccess: refresh });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    record.mutate();
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" maw={560}>
        <Title order={2}>{t('flagger.new')}</Title>
        <Select
          label={t('flagger.field.organisationId')}
          placeholder={t('flagger.find')}
          searchable
          searchValue={q}
          onSearchChange={setQ}
          filter={({ options }) => options}
          data={found.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          nothingFoundMessage={t('flagger.notFound')}
          value={draft.organisationId || null}
          onChange={(id) => setDraft({ ...draft, organisationId: id ?? '' })}
          required
        />
        {(['coordinator', 'expertise', 'awardedOn'] as const).map((key) => (
          <TextInput
            key={key}
            label={t(`flagger.field.${key}`)}
            type={key === 'awardedOn' ? 'date' : 'text'}
            value={draft[key]}
            onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
            required
          />
        ))}
        <Button type="submit" loading={record.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('flagger.record')}
        </Button>
        {isProblem(record.error) ? <ProblemAlert problem={record.error} /> : null}
      </Stack>
    </form>
  );
}

/** Trusted flaggers under DSA art. 22, how precise they are, and what is reported of them. */
export function FlaggersPage() {
  const { t } = useTranslation('programs');
  const mayAct = useSignedIn().permissions.includes('claim.approve');
  const query = useQuery(flaggersQuery);
  return (
    <>
      <PageHeader title={t('flagger.title')} what={t('flagger.what')} />
      <Stack gap="lg" maw={860}>
        {query.error && !query.data ? (
          <LoadFailure error={query.error} onRetry={query.refetch} />
        ) : null}
        {query.isLoading ? <Skeleton height={160} /> : null}
        {query.data?.items.length === 0 ? (
          <EmptyState title={t('flagger.none')}>{t('flagger.noneWhat')}</EmptyState>
        ) : null}
        {query.data?.items.map((flagger) => (
          <FlaggerCard key={flagger.id} flagger={flagger} mayAct={mayAct} />
        ))}
        {mayAct ? <NewFlagger /> : null}
      </Stack>
    </>
  );
}
