import type { Features } from '../comparing/features.js';
import type { Words } from '../comparing/words.js';
import type { Domain, ReadColumn } from '../table/column.js';
import { mix } from '../table/dictionary.js';

/** What of a value must be the same for two records to be compared. */
export type ViewName = 'value' | 'sound' | 'begin' | 'end' | 'word' | 'year and month' | 'day';

/** One way to look at a column for blocking: keys for each of its values. */
export interface View {
  column: ReadColumn;
  name: ViewName;
  /** Keys of value `code`: `keys[code]`, or from `starts[code]` to `starts[code + 1]`; 0 is none. */
  keys: Uint32Array;
  starts?: Uint32Array;
}

/** A value gives at most so many of its words, the rarest. */
const MOST_WORDS = 4;
const WORDS_FROM = 1.25;

/** The views of one column. */
export function viewsOf(column: ReadColumn, features: Features): View[] {
  const view = (name: ViewName, keys: Uint32Array, starts?: Uint32Array): View => ({
    ...{ column, name, keys },
    ...(starts && { starts }),
  });
  const { domain } = column;
  const { forms, words } = features;
  const views: View[] = [];
  if (forms) {
    views.push(view('value', forms.letters), view('sound', forms.sounds));
    views.push(view('begin', forms.begins), view('end', forms.ends));
  } else views.push(view('value', valueKeys(domain)));
  if (domain.kind === 'date') {
    views.push(view('year and month', partKeys(domain, 0, 6)), view('day', partKeys(domain, 4, 8)));
  }
  if (words && words.list.length > domain.values.size * WORDS_FROM) {
    const { keys, starts } = wordKeys(words);
    views.push(view('word', keys, starts));
  }
  return views;
}

const valueKeys = ({ values }: Domain) =>
  Uint32Array.from({ length: values.size }, (_, code) => values.hash(code) || 1);

function partKeys({ values }: Domain, from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: values.size }, (_, code) => {
    const start = values.start(code);
    if (values.end(code) - start < to) return 0;
    let hash = from + 1;
    for (let i = start + from; i < start + to; i++) hash = hash * 11 + (values.units[i] as number);
    return mix(hash) || 1;
  });
}

function wordKeys({ starts, list, degrees, dictionary }: Words) {
  const keys: number[] = [];
  const keyStarts = new Uint32Array(starts.length);
  for (let code = 0; code + 1 < starts.length; code++) {
    const own = [...new Set(list.subarray(starts[code], starts[code + 1]))];
    own.sort((a, b) => (degrees[a] as number) - (degrees[b] as number) || a - b);
    for (const word of own.slice(0, MOST_WORDS)) keys.push(dictionary.hash(word) || 1);
    keyStarts[code + 1] = keys.length;
  }
  return { keys: Uint32Array.from(keys), starts: keyStarts };
}
