import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import { dayText, instantText, percentText } from '../../ui/format.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import type { RegimeId } from '../notices/notices-api.js';
import { usePackTexts } from '../notices/regime-facts.js';
import { Conditions } from './conditions.js';
import type { Judged, Standing } from './programs-api.js';

const TONES: Record<Judged['status'], StatusTone> = {
  none: 'neutral',
  granted: 'done',
  lost: 'refused',
};

export function StandingBadge({ status }: Pick<Judged, 'status'>) {
  const { t } = useTranslation('programs');
  return <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>;
}

/** What stands in the way besides the figures, with its date. */
function Dates({ judged }: { judged: Judged }) {
  const { t, i18n } = useTranslation('programs');
  const { lockedUntil, exemptUntil, barredUntil, missing } = judged;
  const dateOf = (day: string) => instantText(new Date(day), i18n.language, { precision: 'date' });
  return (
    <>
      {missing.includes('locked-out') && lockedUntil ? (
        <Text>{t('date.locked', { day: dateOf(lockedUntil) })}</Text>
      ) : null}
      {exemptUntil ? <Text>{t('date.exempt', { day: dateOf(exemptUntil) })}</Text> : null}
      {missing.includes('barred') && barredUntil ? (
        <Text>
          {t('date.barred')} <DateTime at={barredUntil} />
        </Text>
      ) : null}
    </>
  );
}

/** What standing gives, in words, as the rule in force has it. */
function Benefits({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('programs');
  const { benefits } = standing.rule.rule;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('benefit.title')}
      </Title>
      <List spacing={4}>
        {benefits.isExpedited ? <List.Item>{t('benefit.expedited')}</List.Item> : null}
        {benefits.waives.map((what) => (
          <List.Item key={what}>{t(`benefit.waives.${what}`)}</List.Item>
        ))}
        {benefits.decidesAutomatically ? (
          <List.Item>
            {t('benefit.automatic', { least: percentText(benefits.leastAgreement, i18n.language) })}
          </List.Item>
        ) : null}
        <List.Item>{t('benefit.most', { count: benefits.mostListings })}</List.Item>
      </List>
    </section>
  );
}

/** What runs against the holder; what the score set by itself is worded in the reader's language. */
function Restrictions({ standing }: { standing: Standing }) {
  const { t } = useTranslation('programs');
  const { titleOf } = usePackTexts();
  const named = (regimes: readonly string[]) =>
    regimes.map((regime) => titleOf(regime as RegimeId)).join(t('change.and'));
  return standing.restrictions.map(({ id, kind, regimes, reason, cause, untilAt, perDay }) => (
    <Alert key={id} color="red" title={t(`restriction.${kind}`, { count: perDay ?? 0 })}>
      <Text>{cause.startsWith('ntc_') ? t('restriction.automatic') : reason}</Text>
      <Text size="sm">
        {t('restriction.where', { regimes: named(regimes) })} <DateTime at={untilAt} />
      </Text>
    </Alert>
  ));
}

/** One right or ground that is judged apart. */
function Scoped({ judged, standing }: { judged: Judged; standing: Standing }) {
  const { t } = useTranslation('programs');
  return (
    <div>
      <Title order={3} mb="xs">
        {judged.right ? judged.right.title : t('scope.ground', { ground: judged.ground ?? '' })}{' '}
        <StandingBadge status={judged.status} />
      </Title>
      <Conditions judged={judged} rule={standing.rule.rule} />
    </div>
  );
}

/** Where a holder stands, by which figures, what is missing and what it gives. */
export function StandingView({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('programs');
  const { whole, scoped, window, rule } = standing;
  return (
    <Stack gap="xl">
      <Restrictions standing={standing} />
      <section>
        <Title order={2} mb="xs">
          {t('figures.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('figures.what', {
            from: dayText(window.fromDay, i18n.language),
            count: rule.rule.windowMonths,
          })}
        </Text>
        <Conditions judged={whole} rule={rule.rule} />
        <Dates judged={whole} />
      </section>
      {scoped.length > 0 ? (
        <section>
          <Title order={2} mb="xs">
            {t('scope.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('scope.what')}
          </Text>
          <Stack gap="lg">
            {scoped.map((one) => (
              <Scoped key={`${one.right?.id} ${one.ground}`} judged={one} standing={standing} />
            ))}
          </Stack>
        </section>
      ) : null}
      <Benefits standing={standing} />
    </Stack>
  );
}
