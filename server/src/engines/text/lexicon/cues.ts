import { Automaton, Hits } from '../automaton/automaton.js';
import { Cells, looseCells } from '../reading/cells.js';
import { flag, Reading } from '../reading/reading.js';
import { cutsChineseWord } from '../reading/words.js';
import { contextPhrases, fillerPhrases } from './context.js';
import { goodsPhrases } from './goods.js';
import { type ReplicaPhrases, replicaPhrases } from './replica.js';

export type CueKind = keyof typeof contextPhrases | 'replica' | 'goods' | 'filler' | 'honest';

/** A phrase of the lexicon where it stands in a reading, by units. */
export interface Cue {
  readonly kind: CueKind;
  readonly first: number;
  readonly last: number;
  readonly entry: Entry;
  /** Found only because signs and gaps were read away. */
  readonly isDisguised: boolean;
}

interface Entry {
  readonly kind: CueKind;
  readonly phrase: string;
  readonly units: Uint16Array;
  readonly gaps: readonly boolean[];
  readonly isHan: boolean;
  readonly replica?: ReplicaPhrases;
  readonly niceClass?: number;
}

const entries = new Map<string, Entry[]>();
const patterns: Uint16Array[] = [];
const byPattern: Entry[][] = [];
const reading = new Reading();
const cells = new Cells();

function enter(phrase: string, rest: Pick<Entry, 'kind' | 'replica' | 'niceClass'>): void {
  const pattern = looseCells(reading.read(phrase), cells).pattern();
  const units = reading.units.slice(0, reading.length);
  const flags = [...reading.flags.slice(0, reading.length)];
  const entry: Entry = {
    phrase,
    units,
    gaps: flags.map((each, at) => at > 0 && (each & flag.gapBefore) !== 0),
    isHan: flags.every((each) => (each & flag.han) !== 0),
    ...rest,
  };
  const key = pattern.join(' ');
  const same = entries.get(key);
  if (same !== undefined) {
    same.push(entry);
    return;
  }
  entries.set(key, [entry]);
  byPattern.push(entries.get(key) as Entry[]);
  patterns.push(pattern);
}

for (const [kind, phrases] of Object.entries(contextPhrases)) {
  for (const phrase of phrases.split('|')) enter(phrase, { kind: kind as CueKind });
}
for (const phrase of fillerPhrases.split('|')) enter(phrase, { kind: 'filler' });
for (const line of goodsPhrases.split('\n')) {
  const [niceClass, ...words] = line.split(' ');
  for (const word of words) enter(word, { kind: 'goods', niceClass: Number(niceClass) });
}
for (const replica of replicaPhrases) {
  for (const phrase of replica.phrases.split('|')) enter(phrase, { kind: 'replica', replica });
  for (const phrase of replica.honestNear?.split('|') ?? []) {
    enter(phrase, { kind: 'honest', replica });
  }
}
const automaton = new Automaton(patterns);
const hits = new Hits();
/** A text that repeats one phrase without end is judged on the first of them. */
const mostOfAPhrase = 32;

/** The phrases of the lexicon in `text`, in order; of overlapping ones of a kind the longest. */
export function findCues(text: Reading, view: Cells): Cue[] {
  automaton.scan(view.codes, view.length, hits);
  const found: Cue[] = [];
  const counts = new Map<number, number>();
  for (let each = 0; each < hits.count; each += 1) {
    const end = hits.pairs[each * 2] as number;
    const pattern = hits.pairs[each * 2 + 1] as number;
    const count = counts.get(pattern) ?? 0;
    if (count >= mostOfAPhrase) continue;
    const start = end - (patterns[pattern] as Uint16Array).length + 1;
    const first = view.first[start] as number;
    const last = view.last[end] as number;
    if (start > 0 && view.first[start - 1] === first) continue;
    if (end + 1 < view.length && view.first[end + 1] === last) continue;
    for (const entry of byPattern[pattern] as Entry[]) {
      const cue = judge(text, entry, first, last);
      if (cue === null) continue;
      found.push(cue);
      counts.set(pattern, count + 1);
    }
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  return found;
}

function judge(text: Reading, entry: Entry, first: number, last: number): Cue | null {
  if (last - first + 1 !== entry.units.length) return null;
  if (!hasEdges(text, first, last)) return null;
  let isSame = true;
  let extraGaps = 0;
  for (let at = first; at <= last; at += 1) {
    const flags = text.flags[at] as number;
    if (text.units[at] !== entry.units[at - first] || flags & flag.lookAlike) isSame = false;
    const hasGap = at > first && (flags & flag.gapBefore) !== 0;
    if (hasGap && !entry.gaps[at - first]) extraGaps += 1;
  }
  if (entry.units.length <= 2 && !isAsWritten(text, entry, first, last)) return null;
  const cue = { kind: entry.kind, first, last, entry };
  if (isSame && extraGaps === 0) return { ...cue, isDisguised: false };
  const size = entry.units.length;
  const isSpelledOut = extraGaps === size - 1 && (size > 3 || entry.isHan);
  const mayHide =
    entry.replica !== undefined && entry.kind === 'replica' && size >= (entry.isHan ? 2 : 4);
  if (!mayHide || (extraGaps > 0 && !isSpelledOut)) return null;
  if (!isSame && !hasLetters(text, first, last)) return null;
  return { ...cue, isDisguised: true };
}

function hasEdges(text: Reading, first: number, last: number): boolean {
  const isShort = last - first < 3;
  const starts = (text.flags[first] as number) & (flag.start | (isShort ? 0 : flag.softStart));
  const ends = (text.flags[last] as number) & (flag.end | (isShort ? 0 : flag.softEnd));
  return starts !== 0 && ends !== 0;
}

/** Short phrases carry their punctuation (`1:1`) and must not be cut out of longer words (非常). */
function isAsWritten(text: Reading, entry: Entry, first: number, last: number): boolean {
  if (entry.isHan) return !cutsChineseWord(text, first, last);
  const written = text.slice(first, last).normalize('NFKC').toLowerCase();
  return written === entry.phrase || entry.units.length === 1;
}

function hasLetters(text: Reading, first: number, last: number): boolean {
  let letters = 0;
  for (let at = first; at <= last; at += 1) {
    if (!((text.flags[at] as number) & (flag.digit | flag.sign))) letters += 1;
  }
  return letters * 2 > last - first + 1;
}
