import { type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';

// XDR and XSU are units of account without a minor unit: no price is written in them.
const UNITS_OF_ACCOUNT = new Set(['XDR', 'XSU']);

/** ISO 4217 codes the runtime knows, withdrawn ones included, since old orders carry them. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency').filter(
  (code) => !UNITS_OF_ACCOUNT.has(code),
);

const KNOWN = new Set(CURRENCIES);

// ISO 4217 list one. Intl's own digits follow CLDR custom (HUF 0, AFN 0) and would misread amounts.
const WITHOUT_MINOR_UNIT = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
const IN_THOUSANDTHS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Checks an ISO 4217 code; normalises case. Problem: `unknown-code`. */
export function checkCurrency(code: string): Checked {
  const folded = foldIdentifier(code);
  if (!folded.ok) return folded;
  return KNOWN.has(folded.normalized)
    ? folded
    : rejected('unknown-code', 'Not an ISO 4217 currency code.', '不是 ISO 4217 货币代码。');
}

/** Decimal places of the minor unit (CNY 2, JPY 0, KWD 3). Takes a checked code. */
export function minorUnitDigits(currency: string): 0 | 2 | 3 {
  if (WITHOUT_MINOR_UNIT.has(currency)) return 0;
  return IN_THOUSANDTHS.has(currency) ? 3 : 2;
}
