import { syllables } from '../../text/tables/syllables.gen.js';

const spellings = new Map<string, string>();
for (const line of syllables.split('\n')) {
  const space = line.indexOf(' ');
  for (const member of line.slice(space + 1)) spellings.set(member, line.slice(0, space));
}

const han = /\p{Script=Han}/u;
const everyHan = /\p{Script=Han}/gu;

/** Chinese characters as their syllables without tones; other letters as they are; no spaces. */
export function spell(folded: string): string {
  const letters = folded.replace(/[ .,]/g, '');
  return han.test(letters)
    ? letters.replace(everyHan, (letter) => spellings.get(letter) ?? letter)
    : letters;
}

/** In this order: what sounds alike in the languages written with Latin letters. */
const alike: readonly [RegExp, string][] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/mb$/, 'm'],
  [/ph/g, 'f'],
  [/(?:sch|tch|ch|sh)/g, 'x'],
  [/(?:ck|q)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/dg(?=[eiy])/g, 'j'],
  [/gh(?![aeiou])/g, ''],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w(?![aeiou])/g, ''],
  [/(?<=.)h/g, ''],
  [/y(?=.)/g, 'i'],
  [/d(?=t)|d$/g, 't'],
  [/b$/, 'p'],
  [/g$/, 'k'],
];

/** How a spelled word sounds: consonants in their classes, the first letter kept. */
export function soundOf(spelled: string): string {
  let sound = spelled;
  for (const [pattern, replacement] of alike) sound = sound.replace(pattern, replacement);
  const rest = sound.slice(1).replace(/[aeiouy]/g, '');
  const first = /[aeiouy]/.test(sound.charAt(0)) ? 'a' : sound.charAt(0);
  return (first + rest).replace(/(.)\1+/g, '$1');
}
