import { checkCurrency, minorUnitDigits } from '../../../contracts/identifiers/index.js';
import type { FieldValue } from '../../../platform/errors/index.js';
import type { Money } from '../rows.js';

/** A fault of this module's list of field sentences, with what is filled in. */
export interface PriceFault {
  fault: 'price-form' | 'price-currency' | 'price-decimals' | 'price-large';
  values?: Readonly<Record<string, FieldValue>>;
}

const CODE_LAST = /^([\d., ]*\d)\s*([A-Za-z]{3})?$/;
const CODE_FIRST = /^([A-Za-z]{3})\s*([\d., ]*\d)$/;
const GROUPED = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/;
const COMMA_DECIMALS = /^\d+,\d{2}$/;

/** `1,299.00` and `1 299.00` are grouped; a lone comma before two last digits is a decimal sign. */
function decimalOf(text: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (GROUPED.test(text)) return text.replace(/[ ,]/g, '');
  return COMMA_DECIMALS.test(text) ? text.replace(',', '.') : undefined;
}

/**
 * Reads a price as feeds write it: `12.99 USD`, `USD 12.99`, `1,299.00 USD`, or a bare number in
 * `currency`. Never rounds. A fault names what is wrong.
 */
export function parsePrice(given: string, currency: string): Money | PriceFault {
  const text = given.trim();
  const last = CODE_LAST.exec(text);
  const first = last ? null : CODE_FIRST.exec(text);
  const decimal = decimalOf(last?.[1] ?? first?.[2] ?? '');
  if (decimal === undefined) return { fault: 'price-form' };
  const code = checkCurrency(last?.[2] ?? first?.[1] ?? currency);
  if (!code.ok) return { fault: 'price-currency' };
  const digits = minorUnitDigits(code.normalized);
  const [whole = '', fraction = ''] = decimal.split('.');
  const meant = fraction.replace(/0+$/, '');
  if (meant.length > digits)
    return { fault: 'price-decimals', values: { currency: code.normalized, digits } };
  const amount = Number(whole + meant.padEnd(digits, '0'));
  if (!Number.isSafeInteger(amount)) return { fault: 'price-large' };
  return { amount, currency: code.normalized };
}
