import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EstimateBar } from '../../ui/estimate.js';
import { percentText } from '../../ui/format.js';
import classes from './misuse.module.css';
import type { Vetting } from './misuse-api.js';
import { useLanguage } from './use-language.js';

/** Each reason in words with its weight drawn: together they are the score. */
function Reasons({ contributions }: Pick<Vetting, 'contributions'>) {
  const { t } = useTranslation('misuse');
  const language = useLanguage();
  const most = Math.max(2, ...contributions.map(({ points }) => points));
  if (contributions.length === 0) return <Text c="dimmed">{t('view.noReason')}</Text>;
  return (
    <ul className={classes.reasons}>
      {contributions.map(({ signal, points, text }) => (
        <li key={signal} className={classes.reason}>
          <span>{text[language]}</span>
          <span className={classes.weight} aria-hidden>
            <span style={{ width: `${(points / most) * 100}%` }} />
          </span>
          <Text size="sm" ta="end">
            +{points.toFixed(1)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

type Rate = Vetting['posteriors'][number];

/** A rate with its interval on a track, the double of the peers' mean as a line. */
function RateLine({ rate }: { rate: Rate }) {
  const { t, i18n } = useTranslation('misuse');
  const percent = (share: number) => percentText(share, i18n.language);
  const name = rate.rate as 'rejected';
  return (
    <div>
      <Text size="sm" fw={550}>
        {t(`rate.${name}`)}
      </Text>
      <EstimateBar
        estimate={{ value: rate.mean, low: rate.low, high: rate.high }}
        bar={Math.min(1, 2 * rate.peer)}
      />
      <Text size="sm" c="dimmed">
        {t('view.rate', {
          numerator: rate.numerator.toFixed(1),
          denominator: rate.denominator.toFixed(1),
          mean: percent(rate.mean),
          low: percent(rate.low),
          high: percent(rate.high),
          peer: percent(rate.peer),
          chance: percent(rate.chanceAboveTwicePeer),
        })}
      </Text>
    </div>
  );
}

/** What vetting made of a notice: why, how its rates stand against peers, what follows. */
export function VettingView({ vetting }: { vetting: Vetting }) {
  const { t } = useTranslation('misuse');
  const counted = vetting.posteriors.filter(({ denominator }) => denominator >= 0.5);
  return (
    <Stack gap="xl">
      <section>
        <Title order={2} mb="xs">
          {t('view.reasons')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('view.reasonsWhat')}
        </Text>
        <Reasons contributions={vetting.contributions} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('view.rates')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('view.ratesWhat')}
        </Text>
        <div className={classes.rates}>
          {counted.length === 0 ? <Text c="dimmed">{t('view.noRate')}</Text> : null}
          {counted.map((rate) => (
            <RateLine key={rate.rate} rate={rate} />
          ))}
        </div>
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('view.routes')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('view.routesWhat')}
        </Text>
        {vetting.routes.length === 0 ? <Text>{t('view.noRoute')}</Text> : null}
        <List spacing={4}>
          {vetting.routes.map((route) => (
            <List.Item key={route}>{t(`route.${route as 'investigation'}`)}</List.Item>
          ))}
        </List>
        <Anchor renderRoot={(p) => <Link {...p} to={`/review/cases/${vetting.noticeId}`} />}>
          {t('view.case')}
        </Anchor>
      </section>
    </Stack>
  );
}
