import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EstimateBar } from '../../ui/estimate.js';
import { countText, percentText } from '../../ui/format.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Judged, Rule } from './programs-api.js';

interface ConditionProps {
  label: string;
  have: string;
  /** From 0 to 1 on the track, with the bar to reach or to stay under. */
  value: number;
  bar: number;
  isMet: boolean;
}

function Condition({ label, have, value, bar, isMet }: ConditionProps) {
  const { t } = useTranslation('programs');
  return (
    <div>
      <Text size="sm" fw={550}>
        {label}{' '}
        <StatusBadge tone={isMet ? 'done' : 'attention'}>
          {t(isMet ? 'condition.met' : 'condition.missing')}
        </StatusBadge>
      </Text>
      <EstimateBar estimate={{ value, low: 0, high: value }} bar={bar} />
      <Text size="sm" c="dimmed">
        {have}
      </Text>
    </div>
  );
}

/** Each condition of the rule: what is asked, what was reached, and the line between. */
export function Conditions({ judged, rule }: { judged: Judged; rule: Rule['rule'] }) {
  const { t, i18n } = useTranslation('programs');
  const { figures } = judged;
  const { language } = i18n;
  const isScoped = judged.right !== null || judged.ground !== null;
  const least = isScoped ? rule.leastScopedRequests : rule.leastRequests;
  const requests = figures[rule.requestsCounted];
  const standing = figures.accepted - figures.reversed;
  const outOf = figures[rule.countersOutOf];
  const share = (top: number, of: number) => (of === 0 ? 0 : top / of);
  const percent = (value: number) => percentText(value, language);
  const success = share(standing, figures.decided);
  const counters = share(figures.counter_upheld, outOf);
  return (
    <Stack gap="sm" maw={560}>
      <Condition
        label={t('condition.requests', { count: least, least: countText(least, language) })}
        have={t('condition.haveRequests', {
          count: requests,
          total: countText(requests, language),
        })}
        value={Math.min(1, requests / (least * 1.5))}
        bar={1 / 1.5}
        isMet={requests >= least}
      />
      <Condition
        label={t('condition.success', { least: percent(rule.leastSuccess) })}
        have={t('condition.of', {
          share: percent(success),
          numerator: countText(standing, language),
          denominator: countText(figures.decided, language),
        })}
        value={success}
        bar={rule.leastSuccess}
        isMet={figures.decided > 0 && success >= rule.leastSuccess}
      />
      <Condition
        label={t('condition.counters', { most: percent(rule.mostCounters) })}
        have={t('condition.of', {
          share: percent(counters),
          numerator: countText(figures.counter_upheld, language),
          denominator: countText(outOf, language),
        })}
        value={Math.min(1, counters / Math.max(0.01, rule.mostCounters * 3))}
        bar={1 / 3}
        isMet={counters <= rule.mostCounters}
      />
    </Stack>
  );
}
