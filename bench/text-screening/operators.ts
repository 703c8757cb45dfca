import { createRequire } from 'node:module';
import { lines } from './data.js';

export type Operator = (name: string, random: () => number) => string;

const pick = <T>(all: readonly T[], random: () => number): T =>
  all[Math.floor(random() * all.length)] as T;
const each = (name: string, change: (letter: string, at: number) => string): string =>
  [...name].map(change).join('');
/** Applies `change` to one letter that it changes, or to none if there is no such letter. */
function once(name: string, random: () => number, change: (letter: string) => string): string {
  const letters = [...name];
  const able = [...letters.keys()].filter((at) => change(letters[at] ?? '') !== letters[at]);
  if (able.length === 0) return name;
  const at = pick(able, random);
  letters[at] = change(letters[at] ?? '');
  return letters.join('');
}
const between = (name: string, sign: string): string => [...name].join(sign);
function insert(name: string, random: () => number, sign: string): string {
  const letters = [...name];
  letters.splice(1 + Math.floor(random() * (letters.length - 1)), 0, sign);
  return letters.join('');
}

const twins = new Map<string, string[]>();
for (const line of lines('variants/unicode-confusables-17.txt.gz')) {
  const [source, target] = line.split(';').map((part) => part.trim());
  if (!source || !target || source.includes(' ') || target.includes(' ')) continue;
  const [from, to] = [source, target].map((point) =>
    String.fromCodePoint(Number.parseInt(point, 16)),
  );
  if (!from || !to || !/^[a-zA-Z]$/.test(to) || !/^[\p{L}]$/u.test(from) || /[a-z]/i.test(from))
    continue;
  twins.set(to, [...(twins.get(to) ?? []), from]);
}
const twin = (letter: string, random: () => number) => {
  const known = twins.get(letter);
  return known ? pick(known, random) : letter;
};
const digits: Record<string, string> = {
  o: '0',
  i: '1',
  l: '1',
  e: '3',
  a: '4',
  s: '5',
  t: '7',
  b: '8',
};
const signs: Record<string, string> = { a: '@', s: '$', i: '!', l: '|' };
const cyrillic: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
  k: 'к',
  t: 'т',
  h: 'н',
  b: 'в',
  m: 'м',
};
const lower = (map: Record<string, string>) => (letter: string) =>
  map[letter.toLowerCase()] ?? letter;
const styled = (base: number) => (letter: string) =>
  /[a-z]/.test(letter) ? String.fromCodePoint(base + letter.charCodeAt(0) - 97) : letter;

export const latinOperators: Record<string, Operator> = {
  'UTS 39, one letter': (name, random) => once(name, random, (letter) => twin(letter, random)),
  'UTS 39, all letters': (name, random) => each(name, (letter) => twin(letter, random)),
  'digit for a letter': (name, random) => once(name, random, lower(digits)),
  'sign for a letter': (name, random) => once(name, random, lower(signs)),
  'invisible between': (name, random) =>
    insert(name, random, pick(['\u200b', '\u2060', '\u00ad', '\u200d', '\ufe0f'], random)),
  'spelled with spaces': (name) => between(name.replaceAll(' ', ''), ' '),
  'spelled with signs': (name, random) =>
    between(name.replaceAll(' ', ''), pick(['.', '-', '*', '_', '~'], random)),
  'emoji inside': (name, random) =>
    insert(name, random, pick(['🔥', '✨', '👟', '❤️', '⭐'], random)),
  'mixed Cyrillic': (name) => each(name, lower(cyrillic)),
  'bold mathematical': (name) => each(name.toLowerCase(), styled(0x1d41a)),
  'ringed letters': (name) => each(name.toLowerCase(), styled(0x24d0)),
  'struck through': (name) => each(name, (letter) => `${letter}\u0336`),
  'i, l and 1 swapped': (name, random) =>
    once(name, random, (letter) => ({ i: 'l', l: 'I', I: 'l' })[letter] ?? letter),
  'one split': (name, random) => insert(name, random, ' '),
};

const groups = (path: string) =>
  new Map(lines(path).map((line) => [line[0] ?? '', [...line.slice(2).trim()]]));
const sounds = groups('variants/zh-similar-sound.txt.gz');
const forms = groups('variants/zh-similar-shape.txt.gz');
const swap = (map: Map<string, string[]>, random: () => number) => (letter: string) => {
  const known = map.get(letter);
  return known && known.length > 0 ? pick(known, random) : letter;
};
const source = process.env.SOURCES;
const load = source === undefined ? null : createRequire(`${source}/package.json`);
const opencc = load?.('opencc-js') as
  | { Converter: (o: object) => (t: string) => string }
  | undefined;
const pinyin = load?.('pinyin-pro') as { pinyin: (t: string, o: object) => string } | undefined;
const hanzi = load?.('hanzi/lib/data/cjk-decomp.txt.js') as string | undefined;
const parts = new Map(
  [...(hanzi ?? '').matchAll(/^(.):a\((.),(.)\)$/gmu)].map((m) => [m[1] ?? '', `${m[2]}${m[3]}`]),
);
const toTraditional = opencc?.Converter({ from: 'cn', to: 'tw' });
const spell = (letter: string) => pinyin?.pinyin(letter, { toneType: 'none' }) ?? letter;

export const chineseOperators: Record<string, Operator> = {
  traditional: (name) => toTraditional?.(name) ?? name,
  'space between': (name) => between(name, ' '),
  'invisible between': (name, random) =>
    between(name, pick(['\u200b', '\u2060', '\ufeff'], random)),
  'emoji inside': (name, random) => insert(name, random, pick(['🔥', '✨', '🍎', '❤️'], random)),
  'sign between': (name, random) => between(name, pick(['.', '-', '*', '/', '丨', '·'], random)),
  'one homophone': (name, random) => once(name, random, swap(sounds, random)),
  'one look-alike': (name, random) => once(name, random, swap(forms, random)),
  'one taken apart': (name, random) => once(name, random, (letter) => parts.get(letter) ?? letter),
  'one in pinyin': (name, random) => once(name, random, spell),
  'all in pinyin': (name) => spell(name).replaceAll(' ', ''),
};

const allCharacters = [...new Set([...sounds.keys()])];
const heard = new Map<string, string[]>();
for (const each of allCharacters) heard.set(spell(each), [...(heard.get(spell(each)) ?? []), each]);
/** Southern accents: what is merged in speech is mixed up in writing. */
const accents: [RegExp, string][] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/ng$/, 'n'],
  [/([aei])n$/, '$1ng'],
];
const sameSound = (letter: string, random: () => number) =>
  pick(heard.get(spell(letter)) ?? [letter], random);
const otherAccent = (letter: string, random: () => number) => {
  const sound = spell(letter);
  const [from, to] = accents.find(([pattern]) => pattern.test(sound)) ?? [/^$/, ''];
  return pick(heard.get(sound.replace(from, to)) ?? [letter], random);
};
/** Characters that share their right or lower part: 清 for 请. */
const relatives = new Map<string, string[]>();
for (const [whole, [, second = '']] of parts) {
  if (sounds.has(whole)) relatives.set(second, [...(relatives.get(second) ?? []), whole]);
}
const otherRadical = (letter: string, random: () => number) =>
  pick(relatives.get(parts.get(letter)?.[1] ?? '') ?? [letter], random);
const withTone = (letter: string) => pinyin?.pinyin(letter, {}) ?? letter;
const initial = (letter: string) => spell(letter).charAt(0).toUpperCase();
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Written after the engine, and on other tables: what they find was not worked on before. */
export const laterOperators: Record<string, Operator> = {
  'one of the same syllable': (name, random) => once(name, random, (l) => sameSound(l, random)),
  'all of the same syllables': (name, random) => each(name, (l) => sameSound(l, random)),
  'one in another accent': (name, random) => once(name, random, (l) => otherAccent(l, random)),
  'one with another radical': (name, random) => once(name, random, (l) => otherRadical(l, random)),
  'two changed': (name, random) =>
    once(once(name, random, swap(sounds, random)), random, swap(forms, random)),
  'homophone and spaces': (name, random) =>
    between(
      once(name, random, (l) => sameSound(l, random)),
      ' ',
    ),
  'homophone and signs': (name, random) =>
    between(
      once(name, random, (l) => sameSound(l, random)),
      pick(['-', '/', '·', '*'], random),
    ),
  'pinyin with tones': (name, random) => once(name, random, withTone),
  'pinyin in capitals': (name, random) => once(name, random, (l) => spell(l).toUpperCase()),
  'all in pinyin, apart': (name) => [...name].map((l) => upper(spell(l))).join(' '),
  'one initial': (name, random) => once(name, random, initial),
  'one masked': (name, random) => once(name, random, () => pick(['*', 'X', '某', '〇'], random)),
  'one emoji instead': (name, random) => once(name, random, () => pick(['🔥', '🍎', '⭐'], random)),
  'struck through': (name) => each(name, (letter) => `${letter}\u0336`),
  'foreign marks': (name, random) =>
    each(name, (letter) => letter + pick(['\u0e49', '\u05b0', '\u3099', '\u064e'], random)),
  'right to left': (name) => `\u202e${[...name].reverse().join('')}\u202c`,
  'override inside': (name, random) => insert(name, random, '\u202e'),
  'doubled character': (name, random) => once(name, random, (letter) => letter + letter),
  'filler inside': (name, random) => insert(name, random, pick(['の', '之', '的'], random)),
};
