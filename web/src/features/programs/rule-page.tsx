import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Skeleton,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { PROGRAMS, type Rule, recompute, ruleQuery, writeRule } from './programs-api.js';

type Draft = Rule['rule'];
type NumberKey = 'windowMonths' | 'leastRequests' | 'lockOutDays' | 'leastScopedRequests';
type ShareKey = 'leastSuccess' | 'mostCounters';

const NUMBERS: readonly [NumberKey, number, number][] = [
  ['windowMonths', 1, 12],
  ['leastRequests', 1, 1_000_000],
  ['lockOutDays', 0, 366],
  ['leastScopedRequests', 1, 1_000_000],
];
const SHARES: readonly ShareKey[] = ['leastSuccess', 'mostCounters'];
const SCOPES = ['right', 'ground'] as const;
const WAIVERS = ['evidence', 'explanation'] as const;

interface PartProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

function Conditions({ draft, set }: PartProps) {
  const { t } = useTranslation('programs');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {NUMBERS.map(([key, min, max]) => (
        <NumberInput
          key={key}
          label={t(`rule.${key}`)}
          description={t(`ruleWhat.${key}`)}
          {...{ min, max }}
          value={draft[key]}
          onChange={(value) => set({ [key]: Number(value) })}
        />
      ))}
      {SHARES.map((key) => (
        <NumberInput
          key={key}
          label={t(`rule.${key}`)}
          description={t(`ruleWhat.${key}`)}
          min={0}
          max={100}
          suffix=" %"
          value={Math.round(draft[key] * 1000) / 10}
          onChange={(value) => set({ [key]: Number(value) / 100 })}
        />
      ))}
      <NativeSelect
        label={t('rule.requestsCounted')}
        value={draft.requestsCounted}
        data={(['submitted', 'decided'] as const).map((value) => ({
          value,
          label: t(`counted.${value}`),
        }))}
        onChange={(event) =>
          set({ requestsCounted: event.currentTarget.value as Draft['requestsCounted'] })
        }
      />
      <NativeSelect
        label={t('rule.countersOutOf')}
        value={draft.countersOutOf}
        data={(['accepted', 'decided'] as const).map((value) => ({
          value,
          label: t(`counted.${value}`),
        }))}
        onChange={(event) =>
          set({ countersOutOf: event.currentTarget.value as Draft['countersOutOf'] })
        }
      />
      <Checkbox.Group
        label={t('rule.scopes')}
        description={t('ruleWhat.scopes')}
        value={draft.scopes}
        onChange={(scopes) => set({ scopes: SCOPES.filter((one) => scopes.includes(one)) })}
      >
        <Group mt="xs">
          {SCOPES.map((value) => (
            <Checkbox key={value} value={value} label={t(`scopeName.${value}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </SimpleGrid>
  );
}

function BenefitFields({ draft, set }: PartProps) {
  const { t } = useTranslation('programs');
  const { benefits } = draft;
  const give = (change: Partial<Draft['benefits']>) =>
    set({ benefits: { ...benefits, ...change } });
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('benefit.expedited')}
        checked={benefits.isExpedited}
        onChange={(event) => give({ isExpedited: event.currentTarget.checked })}
      />
      {WAIVERS.map((what) => (
        <Checkbox
          key={what}
          label={t(`benefit.waives.${what}`)}
          checked={benefits.waives.includes(what)}
          onChange={(event) =>
            give({
              waives: WAIVERS.filter((one) =>
                one === what ? event.currentTarget.checked : benefits.waives.includes(one),
              ),
            })
          }
        />
      ))}
      <Checkbox
        label={t('rule.decidesAutomatically')}
        description={t('ruleWhat.decidesAutomatically')}
        checked={benefits.decidesAutomatically}
        onChange={(event) => give({ decidesAutomatically: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label={t('rule.leastAgreement')}
          min={0}
          max={100}
          suffix=" %"
          value={Math.round(benefits.leastAgreement * 1000) / 10}
          onChange={(value) => give({ leastAgreement: Number(value) / 100 })}
        />
        <NumberInput
          label={t('rule.mostListings')}
          min={500}
          max={20_000}
          value={benefits.mostListings}
          onChange={(value) => give({ mostListings: Number(value) })}
        />
      </SimpleGrid>
    </Stack>
  );
}

function RuleForm({ inForce }: { inForce: Rule }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  const notify = useNotify();
  const [draft, setDraft] = useState(inForce.rule);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const write = useMutation({
    mutationFn: () => writeRule(draft, inForce.version),
    onSuccess: () => {
      notify(t('rule.written'));
      return client.invalidateQueries({ queryKey: [PROGRAMS] });
    },
  });
  const judge = useMutation({
    mutationFn: recompute,
    onSuccess: (result) => {
      notify(t('rule.judged', { ...result }));
      return client.invalidateQueries({ queryKey: [PROGRAMS] });
    },
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    write.mutate();
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="lg" maw={860}>
        <Title order={2}>{t('rule.conditions')}</Title>
        <Conditions draft={draft} set={set} />
        <Title order={2}>{t('benefit.title')}</Title>
        <BenefitFields draft={draft} set={set} />
        {isProblem(write.error) ? <ProblemAlert problem={write.error} /> : null}
        {isProblem(judge.error) ? <ProblemAlert problem={judge.error} /> : null}
        <Group>
          <Button type="submit" loading={write.isPending}>
            {t('rule.write')}
          </Button>
          <Button variant="default" loading={judge.isPending} onClick={() => judge.mutate()}>
            {t('rule.judge')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('rule.night')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** The Good Faith rule as the administrator sets it; every version is kept. */
export function RulePage() {
  const { t } = useTranslation('programs');
  const query = useQuery(ruleQuery);
  return (
    <>
      <PageHeader
        title={t('rule.title')}
        what={t('rule.what')}
        facts={query.data ? t('rule.version', { version: query.data.version }) : undefined}
      />
      {query.error && !query.data ? (
        <LoadFailure error={query.error} onRetry={query.refetch} />
      ) : null}
      {query.data ? (
        <RuleForm key={query.data.version} inForce={query.data} />
      ) : (
        <Skeleton height={420} />
      )}
    </>
  );
}
