import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EstimateBar, useEstimateText } from '../../ui/estimate.js';
import { countText } from '../../ui/format.js';
import type { Backtest } from './screening-api.js';

function found(isInfringing: boolean | null) {
  if (isInfringing === null) return 'rules.nobodyLooked';
  return isInfringing ? 'rules.foundInfringing' : 'rules.foundHonest';
}

/** What a rule would have done to the last screenings, with the listings themselves. */
export function BacktestResult({ result }: { result: Backtest }) {
  const { t, i18n } = useTranslation('screening');
  const text = useEstimateText();
  const { tried, matched, newlyHeld, labelled, infringing, precision, examples } = result;
  const number = (count: number) => countText(count, i18n.language);
  return (
    <section role="status">
      <Text fw={600}>
        {t('rules.matched', { matched: number(matched), count: tried, tried: number(tried) })}
      </Text>
      <Text size="sm">{t('rules.newly', { count: newlyHeld })}</Text>
      {precision ? (
        <>
          <Text size="sm">
            {t('rules.labelledThen', {
              infringing: number(infringing),
              labelled: number(labelled),
              precision: text(precision),
            })}
          </Text>
          <EstimateBar estimate={precision} />
        </>
      ) : (
        <Text size="sm">{t('rules.noneLabelled')}</Text>
      )}
      <ul style={{ margin: '0.25rem 0 0', paddingLeft: '1.125rem' }}>
        {examples.map(({ id, title, verdict, isInfringing }) => (
          <li key={id}>
            <Anchor
              target="_blank"
              renderRoot={(props) => <Link {...props} to={`/desk/screenings/${id}`} />}
            >
              <span lang="">{title}</span>
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`verdict.${verdict}`)} · {t(found(isInfringing))}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
