import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countText, moneyText } from '../../../ui/format.js';
import classes from './screening.module.css';
import type { Screening } from './screening-api.js';

interface Prices {
  amount: number;
  median: number;
  /** Standard deviation of the logarithm. */
  spread: number;
  count: number;
  currency: string;
}

function pricesIn(findings: Screening['findings']): Prices | undefined {
  const { figures } = findings.find(({ signal }) => signal === 'far-below') ?? {};
  if (!figures) return undefined;
  const { amount, median, spread, count, currency } = figures;
  return {
    amount: Number(amount),
    median: Number(median),
    spread: Number(spread),
    count: Number(count),
    currency: String(currency),
  };
}

const WIDTH = 420;
const HEIGHT = 74;
const STEPS = 60;

/** The bell of the logarithms of usual prices, and where this price lies. */
function Bell({ prices, label }: { prices: Prices; label: string }) {
  const { amount, median, spread } = prices;
  const low = Math.min(Math.log(amount), Math.log(median) - 3 * spread) - spread / 2;
  const high = Math.log(median) + 3 * spread;
  const x = (logPrice: number) => ((logPrice - low) / (high - low)) * WIDTH;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = low + ((high - low) * step) / STEPS;
    const density = Math.exp(-(((at - Math.log(median)) / spread) ** 2) / 2);
    return `${x(at).toFixed(1)},${(HEIGHT - density * (HEIGHT - 8)).toFixed(1)}`;
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes.bell}>
      <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      <line x1={x(Math.log(median))} x2={x(Math.log(median))} y1={4} y2={HEIGHT} />
      <line data-this x1={x(Math.log(amount))} x2={x(Math.log(amount))} y1={4} y2={HEIGHT} />
    </svg>
  );
}

/** A price far below what such goods cost, drawn against what is usual. */
export function PriceAgainst({ findings }: Pick<Screening, 'findings'>) {
  const { t, i18n } = useTranslation('review');
  const prices = pricesIn(findings);
  if (!prices) return null;
  const money = (amount: number) => moneyText(amount, prices.currency, i18n.language);
  const text = t('screening.priceText', {
    price: money(prices.amount),
    median: money(prices.median),
    listings: countText(prices.count, i18n.language),
    count: prices.count,
  });
  return (
    <section>
      <Title order={3} mt="md">
        {t('screening.price')}
      </Title>
      <Bell prices={prices} label={text} />
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </section>
  );
}
