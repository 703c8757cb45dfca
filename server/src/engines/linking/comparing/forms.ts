import { soundOf, spell } from '../reading/sound.js';
import type { Domain } from '../table/column.js';
import { hashOf, mix, textOf } from '../table/dictionary.js';

/** Other ways to see each value of a column, as hashes; 0 where there is none. */
export interface Forms {
  /** Letters and digits without spaces, words in alphabetical order. */
  letters: Uint32Array;
  /** The same in the order of the value. */
  joined: Uint32Array;
  /** Chinese as its syllables. */
  spelled: Uint32Array;
  sounds: Uint32Array;
  /** Its first and its last letters: an error spoils one of them. */
  begins: Uint32Array;
  ends: Uint32Array;
}

const EDGE = 4;
const units = new Uint16Array(4096);

export function formsOf({ values }: Domain): Forms {
  const forms: Forms = {
    letters: new Uint32Array(values.size),
    joined: new Uint32Array(values.size),
    spelled: new Uint32Array(values.size),
    sounds: new Uint32Array(values.size),
    begins: new Uint32Array(values.size),
    ends: new Uint32Array(values.size),
  };
  for (let code = 0; code < values.size; code++) {
    const text = textOf(values, code);
    const joined = text.replace(/[ .,]/g, '');
    forms.joined[code] = hashText(joined);
    forms.letters[code] = text.includes(' ')
      ? hashText(text.split(' ').sort().join(''))
      : (forms.joined[code] as number);
    const spelled = spell(text);
    forms.spelled[code] = spelled === joined ? (forms.joined[code] as number) : hashText(spelled);
    forms.sounds[code] = soundHash(spelled, spelled !== joined);
    forms.begins[code] = edge(joined.slice(0, EDGE), joined);
    forms.ends[code] = edge(joined.slice(-EDGE), joined);
  }
  return forms;
}

/** A hash that is never 0, which stands for nothing. */
export function hashText(text: string): number {
  const length = Math.min(text.length, units.length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  return hashOf(units, 0, length) || 1;
}

/** Sounds of Latin words are rough enough; Chinese syllables already are sounds. */
function soundHash(spelled: string, isChinese: boolean): number {
  if (/\d/.test(spelled)) return 0;
  if (isChinese) return hashText(spelled);
  const sound = soundOf(spelled);
  return sound.length < 2 ? 0 : mix(hashText(sound)) || 1;
}

const edge = (part: string, whole: string) =>
  part.length < 2 ? 0 : hashText(`${part}${whole.length > EDGE ? '' : '$'}`);
