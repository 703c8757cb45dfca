import type { paths } from '../../../api/schema.gen.js';

export type TellDraft =
  paths['/v1/rights/{id}/tells']['post']['requestBody']['content']['application/json'];
export type TellKind = TellDraft['kind'];

/** In the order in which a holder would think of them. */
export const TELL_KINDS = [
  'phrase',
  'false-model',
  'impossible',
  'channel',
  'price-floor',
  'pictures',
] as const satisfies readonly TellKind[];

export const EMPTY = {
  ...{ phrases: '', patterns: '', model: '', attribute: '', known: '', made: '', merchants: '' },
  ...{ currency: 'CNY', amount: '' },
};
export type TellValues = typeof EMPTY;
export type TellField = keyof TellValues;

/** The fields that each kind asks for. */
export const TELL_FIELDS: Record<TellKind, readonly TellField[]> = {
  phrase: ['phrases'],
  'false-model': ['patterns'],
  impossible: ['model', 'attribute', 'known', 'made'],
  channel: ['model', 'merchants'],
  'price-floor': ['amount', 'currency'],
  pictures: [],
};

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The tell that a form says; the amount is in the units of the currency that people write. */
export function draftOf(
  kind: TellKind,
  values: TellValues,
  evidenceIds: readonly string[] = [],
): TellDraft {
  switch (kind) {
    case 'phrase':
      return { kind, phrases: lines(values.phrases) };
    case 'false-model':
      return { kind, patterns: lines(values.patterns) };
    case 'impossible':
      return {
        kind,
        model: lines(values.model),
        attribute: values.attribute.trim(),
        known: lines(values.known),
        made: lines(values.made),
      };
    case 'channel':
      return { kind, model: lines(values.model), merchants: lines(values.merchants) };
    case 'price-floor':
      return { kind, ...priceOf(values) };
    case 'pictures':
      return { kind, evidenceIds: [...evidenceIds] };
  }
}

function priceOf({ currency, amount }: TellValues) {
  const code = currency.trim().toUpperCase();
  const isCode = /^[A-Z]{3}$/.test(code);
  const options = { style: 'currency', currency: isCode ? code : 'CNY' } as const;
  const digits = new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2;
  return { currency: code, amount: Math.round(Number(amount.replace(',', '.')) * 10 ** digits) };
}
