/** A seeded generator of numbers in [0, 1): the same seed gives the same picture (mulberry32). */
export type Random = () => number;

/** @returns a generator whose sequence depends on the seed text alone. */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns a number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}
