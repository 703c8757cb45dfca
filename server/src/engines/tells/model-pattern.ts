const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const LONGEST_STAR = 8;

/** @returns where the pattern of a model number first stands in the text as a whole word. */
export function findModel(
  pattern: string,
  text: string,
): { start: number; end: number } | undefined {
  for (let start = 0; start < text.length; start++) {
    if (isWordCharacter(text[start - 1])) continue;
    const end = matchAt(pattern, 0, text, start);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

const isWordCharacter = (char: string | undefined) =>
  char !== undefined && (LETTER.test(char) || DIGIT.test(char));

/** @returns the end of the match of `pattern` from `at` on. */
function matchAt(pattern: string, at: number, text: string, place: number): number | undefined {
  if (at === pattern.length) return isWordCharacter(text[place]) ? undefined : place;
  if (pattern[at] !== '*') {
    return matchesCharacter(pattern[at] ?? '', text[place])
      ? matchAt(pattern, at + 1, text, place + 1)
      : undefined;
  }
  for (let taken = 0; taken <= LONGEST_STAR; taken++) {
    const end = matchAt(pattern, at + 1, text, place + taken);
    if (end !== undefined) return end;
    if (!isWordCharacter(text[place + taken])) return undefined;
  }
  return undefined;
}

function matchesCharacter(wanted: string, char: string | undefined): boolean {
  if (char === undefined) return false;
  if (wanted === '#') return DIGIT.test(char);
  if (wanted === '@') return LETTER.test(char);
  if (wanted === '?') return isWordCharacter(char);
  return wanted.toLowerCase() === char.toLowerCase();
}
