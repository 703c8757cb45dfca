const WORDS = /[\p{Script=Han}]+|[\p{L}\p{M}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
const HAN = /\p{Script=Han}/u;
const HAS_DIGIT = /\p{N}/u;
const LONGEST = 4_000;

/**
 * What a title is made of: words of scripts with spaces, pairs of characters of Chinese. Their
 * weight says how much they tell: a model number more than a word.
 */
export function featuresOf(title: string): Map<string, number> {
  const features = new Map<string, number>();
  const text = title.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  for (const [word] of text.matchAll(WORDS)) {
    if (HAN.test(word)) addPairs(word, features);
    else if (word.length > 1) features.set(word, HAS_DIGIT.test(word) && word.length > 3 ? 2 : 1);
  }
  return features;
}

function addPairs(word: string, features: Map<string, number>): void {
  const chars = [...word];
  if (chars.length === 1) features.set(word, 0.5);
  for (let i = 0; i + 1 < chars.length; i++) features.set(`${chars[i]}${chars[i + 1]}`, 1);
}

/** Weighted Jaccard similarity, 0 to 1. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [feature, weight] of a) {
    all += weight;
    if (b.has(feature)) shared += weight;
  }
  for (const [feature, weight] of b) if (!a.has(feature)) all += weight;
  return all === 0 ? 0 : shared / all;
}
