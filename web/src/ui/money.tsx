import { useTranslation } from 'react-i18next';
import { moneyText } from './format.js';

interface MoneyProps {
  /** Integer minor units (fen, cents; whole yen). */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

export function Money({ amountMinor, currency }: MoneyProps) {
  const { i18n } = useTranslation();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>{moneyText(amountMinor, currency, i18n.language)}</span>
  );
}
