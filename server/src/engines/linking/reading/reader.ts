import type { ColumnKind } from '../kinds.js';
import { foldText, squash } from './fold.js';
import { readAddress } from './read-address.js';
import { dateReader } from './read-date.js';
import { readNumber } from './read-number.js';
import { setReader } from './read-set.js';

/**
 * The reader of a column: gives each value as it is compared, '' when it says nothing.
 * @param values gives all distinct values: how dates and sets are written is told by the column.
 */
export function readerOf(
  kind: ColumnKind,
  values: () => Iterable<string>,
): (raw: string) => string {
  switch (kind) {
    case 'exact':
      return readIdentifier;
    case 'name':
      return foldText;
    case 'address':
      return readAddress;
    case 'date':
      return spoken(dateReader(values()));
    case 'number':
      return spoken(readNumber);
    case 'set':
      return setReader(values());
  }
}

function readIdentifier(raw: string): string {
  const folded = foldText(raw);
  return squash(folded) || folded;
}

/** Nothing for what the fold reads as nothing: `n/a`, `-`. */
function spoken(read: (raw: string) => string): (raw: string) => string {
  return (raw) => (foldText(raw) === '' ? '' : read(raw));
}
