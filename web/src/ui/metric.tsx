import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { countText, percentText } from './format.js';
import classes from './metric.module.css';
import { wilson95 } from './wilson.js';

interface MetricProps {
  label: string;
  /** How it is computed, in one sentence. */
  definition: string;
  numerator: number;
  denominator: number;
  /** The cases behind the whole share. */
  casesTo?: string | undefined;
  /** Or the cases behind each of its two numbers. */
  numeratorTo?: string;
  denominatorTo?: string;
}

/** Below this many cases a percentage is shown with its interval. */
const SMALL = 1000;

function Interval({ numerator, denominator }: { numerator: number; denominator: number }) {
  const { t, i18n } = useTranslation('ui');
  const interval = denominator < SMALL ? wilson95(numerator, denominator) : undefined;
  if (!interval) return null;
  const low = percentText(interval[0], i18n.language);
  const high = percentText(interval[1], i18n.language);
  return <span>{t('metric.interval', { low, high })}</span>;
}

/** “12 of 34” with each number leading to its own cases. */
function LinkedCounts({ numerator, denominator, numeratorTo, denominatorTo }: LinkedCountsProps) {
  const { i18n } = useTranslation('ui');
  const link = (count: number, to: string) => (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={to} />}>
      {countText(count, i18n.language)}
    </Anchor>
  );
  return (
    <span>
      <Trans
        i18nKey="metric.linked"
        ns="ui"
        components={{
          numerator: link(numerator, numeratorTo),
          denominator: link(denominator, denominatorTo),
        }}
      />
    </span>
  );
}

interface LinkedCountsProps {
  numerator: number;
  denominator: number;
  numeratorTo: string;
  denominatorTo: string;
}

/** A share with its numerator and denominator, its uncertainty while small, and its cases. */
export function Metric(props: MetricProps) {
  const { label, definition, numerator, denominator, casesTo, numeratorTo, denominatorTo } = props;
  const { t, i18n } = useTranslation('ui');
  const ofText = t('metric.of', {
    numerator: countText(numerator, i18n.language),
    denominator: countText(denominator, i18n.language),
  });
  return (
    <section className={classes.metric}>
      <Text component="h3" className={classes.label}>
        {label}
      </Text>
      <p className={classes.figure}>
        {denominator === 0 ? '–' : percentText(numerator / denominator, i18n.language)}
        {denominator === 0 ? null : <small>%</small>}
      </p>
      <p className={classes.counts}>
        {numeratorTo && denominatorTo ? (
          <LinkedCounts {...{ numerator, denominator, numeratorTo, denominatorTo }} />
        ) : casesTo ? (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to={casesTo} />}>
            {ofText}
          </Anchor>
        ) : (
          <span>{ofText}</span>
        )}
        <Interval numerator={numerator} denominator={denominator} />
      </p>
      <p className={classes.definition}>{definition}</p>
    </section>
  );
}
