const LONGEST_TOKEN = 60;
const MOST_TOKENS = 400;
const WORDS = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** Folds what readers do not tell apart: width, case, accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
}

function split(text: string, ofRun: (characters: string[]) => string[]): string[] {
  const tokens = new Set<string>();
  for (const [word] of fold(text).matchAll(WORDS)) {
    for (const [run] of word.matchAll(UNSPACED)) for (const t of ofRun([...run])) tokens.add(t);
    for (const rest of word.split(UNSPACED)) {
      if (rest !== '') tokens.add(rest.slice(0, LONGEST_TOKEN));
    }
    if (tokens.size >= MOST_TOKENS) break;
  }
  return [...tokens].slice(0, MOST_TOKENS);
}

const pairs = (characters: string[]) =>
  characters.slice(1).map((character, i) => `${characters[i]}${character}`);

/**
 * Tokens under which a text is found: folded words and, for scripts written without spaces, each
 * character and each pair of neighbours, so that any piece of the text is found. Both engines
 * index arrays of them (GIN); neither brings a trigram index that the other has.
 */
export function textTokens(text: string): string[] {
  return split(text, (characters) => [...characters, ...pairs(characters)]);
}

/** Tokens that a text must all have to answer a query. */
export function queryTokens(query: string): string[] {
  return split(query, (characters) => (characters.length === 1 ? characters : pairs(characters)));
}
