import { Anchor, Button, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Fact, Facts } from '../../notices/document-view.js';
import classes from '../case/case.module.css';
import { examinationQuery } from '../case-api.js';
import { REVIEW_KEY, type Right, reviewApi } from '../review-api.js';
import type { Examination } from './examination.js';
import { ExaminationSign } from './examination-sign.js';
import { WellKnown } from './well-known.js';

const COLOURS: Record<NonNullable<Examination['register']>, string> = {
  found: 'var(--mp-good)',
  absent: 'var(--mp-bad)',
  unreachable: 'var(--mp-warn)',
  'not-configured': 'dimmed',
};

function RegisterRecord({ record }: { record: NonNullable<Examination['record']> }) {
  const { t } = useTranslation('review');
  const { status, title, holders, niceClasses, registeredOn, expiresOn, url } = record;
  const facts = {
    status,
    title,
    holders: holders?.join('; '),
    niceClasses: niceClasses?.join(', '),
    registeredOn,
    expiresOn,
  };
  return (
    <Facts>
      {(Object.keys(facts) as (keyof typeof facts)[]).map((name) =>
        facts[name] ? (
          <Fact key={name} label={t(`examination.field.${name}`)}>
            <span lang="">{facts[name]}</span>
          </Fact>
        ) : null,
      )}
      {url ? (
        <Anchor href={url} target="_blank" rel="noreferrer">
          {t('examination.page')}
        </Anchor>
      ) : null}
    </Facts>
  );
}

function Found({ examination, right }: { examination: Examination; right: Right }) {
  const { t } = useTranslation('review');
  const { examinedAt, isOutdated, register, record, signs } = examination;
  if (examinedAt === null) return <Text c="dimmed">{t('examination.waiting')}</Text>;
  return (
    <Stack gap="xs">
      {isOutdated ? <Text c="dimmed">{t('examination.outdated')}</Text> : null}
      {register ? (
        <Group gap="xs">
          <Text size="sm" fw={600} c={COLOURS[register]}>
            {t(`examination.register.${register}`)}
          </Text>
          <Text size="sm" c="dimmed">
            <DateTime at={examinedAt} />
          </Text>
        </Group>
      ) : null}
      {signs.length === 0 ? <Text>{t('examination.none')}</Text> : null}
      <List spacing="xs" listStyleType="none">
        {signs.map((sign) => (
          <ExaminationSign key={sign.key} sign={sign} right={right} />
        ))}
      </List>
      {record ? (
        <details>
          <summary>{t('examination.record')}</summary>
          <RegisterRecord record={record} />
        </details>
      ) : null}
    </Stack>
  );
}

/** What the register, the files and the marks of others say of a right. */
export function ExaminationSection({ right }: { right: Right }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const query = useQuery(examinationQuery(right.id));
  const again = useMutation({
    mutationFn: () =>
      unwrap(reviewApi.POST('/v1/rights/{id}/examination', { params: { path: { id: right.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [REVIEW_KEY, 'examination'] }),
  });
  return (
    <section className={classes.file} aria-label={t('examination.title')}>
      <Group justify="space-between" mt="sm" mb="xs">
        <Title order={2} size="h3">
          {t('examination.title')}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('examination.again')}
        </Button>
      </Group>
      {isProblem(again.error) ? <ProblemAlert problem={again.error} /> : null}
      {query.data ? <Found examination={query.data} right={right} /> : null}
      {query.error && !query.data ? (
        <LoadFailure error={query.error} onRetry={query.refetch} />
      ) : null}
      {query.isPending ? <Skeleton height={60} /> : null}
      {query.data && right.kind === 'trademark' ? (
        <WellKnown right={right} reason={query.data.wellKnown} />
      ) : null}
    </section>
  );
}
