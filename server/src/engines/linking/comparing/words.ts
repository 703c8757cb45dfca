import type { Domain } from '../table/column.js';
import { Dictionary } from '../table/dictionary.js';
import { GrowingInts } from '../table/growing.js';

const SPACE = 32;

/** The words of every value of a column; a Chinese character is a word of its own. */
export interface Words {
  dictionary: Dictionary;
  /** Words of value `code`: `list` from `starts[code]` to `starts[code + 1]`, sorted by number. */
  starts: Uint32Array;
  list: Int32Array;
  /** Records in which each word occurs. */
  degrees: Uint32Array;
  /** How much each word tells: the logarithm of how rare it is. */
  weights: Float32Array;
  /** Length of each value as a vector of those. */
  norms: Float32Array;
  hasDigit: Uint8Array;
}

export function wordsOf(domain: Domain, between = SPACE): Words {
  const { values } = domain;
  const dictionary = new Dictionary();
  const all = new GrowingInts();
  const starts = new Uint32Array(values.size + 1);
  const own: number[] = [];
  for (let code = 0; code < values.size; code++) {
    own.length = 0;
    cut(values, code, between, (from, to) => {
      own.push(dictionary.intern(values.units, from, to));
    });
    own.sort((a, b) => a - b);
    for (const word of own) all.push(word);
    starts[code + 1] = all.length;
  }
  dictionary.seal();
  const list = all.view();
  const degrees = wordDegrees(domain, starts, list, dictionary.size);
  const weights = degrees.length === 0 ? new Float32Array(0) : weigh(degrees, domain.present);
  return {
    ...{ dictionary, starts, list, degrees, weights },
    norms: normsOf(starts, list, weights),
    hasDigit: digitsOf(dictionary),
  };
}

function cut(
  values: Dictionary,
  code: number,
  between: number,
  found: (from: number, to: number) => void,
): void {
  const end = values.end(code);
  let from = values.start(code);
  for (let at = from; at < end; at++) {
    const unit = values.units[at] as number;
    const isAlone = between === SPACE && isHan(unit);
    if (unit !== between && !isAlone) continue;
    if (at > from) found(from, at);
    if (isAlone) found(at, at + 1);
    from = at + 1;
  }
  if (end > from) found(from, end);
}

/** Good enough for words: extension blocks beyond the basic plane stay whole. */
function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function wordDegrees(
  { degrees, values }: Domain,
  starts: Uint32Array,
  list: Int32Array,
  size: number,
): Uint32Array {
  const counted = new Uint32Array(size);
  for (let code = 0; code < values.size; code++) {
    let before = -1;
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      const word = list[at] as number;
      if (word !== before) counted[word] = (counted[word] as number) + (degrees[code] as number);
      before = word;
    }
  }
  return counted;
}

const weigh = (degrees: Uint32Array, records: number) =>
  Float32Array.from(degrees, (degree) => Math.log(1 + records / degree));

function normsOf(starts: Uint32Array, list: Int32Array, weights: Float32Array): Float32Array {
  const norms = new Float32Array(starts.length - 1);
  for (let code = 0; code < norms.length; code++) {
    let sum = 0;
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      sum += (weights[list[at] as number] as number) ** 2;
    }
    norms[code] = Math.sqrt(sum);
  }
  return norms;
}

function digitsOf(words: Dictionary): Uint8Array {
  const found = new Uint8Array(words.size);
  for (let word = 0; word < words.size; word++) {
    for (let at = words.start(word); at < words.end(word); at++) {
      const unit = words.units[at] as number;
      if (unit >= 48 && unit <= 57) found[word] = 1;
    }
  }
  return found;
}
