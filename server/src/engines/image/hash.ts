/** A 256-bit hash is eight 32-bit words, the lowest bits first. */
export const WORDS = 8;
export const HASH_BITS = WORDS * 32;

/** 64 hexadecimal digits, the highest bits first, as PDQ hashes are exchanged. */
export function hashToHex(hash: Int32Array): string {
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0'))
    .reverse()
    .join('');
}

/** The reverse of `hashToHex`; undefined when `hex` is no hash. */
export function hashFromHex(hex: string): Int32Array | undefined {
  if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined;
  return Int32Array.from({ length: WORDS }, (_, word) => {
    const end = hex.length - word * 8;
    return Number.parseInt(hex.slice(end - 8, end), 16);
  });
}

export function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The ones of three words together, for little more than the work of two. */
export function onesInThree(a: number, b: number, c: number): number {
  const pairsA = a - ((a >>> 1) & 0x55555555);
  const pairsB = b - ((b >>> 1) & 0x55555555);
  const pairsC = c - ((c >>> 1) & 0x55555555);
  const nibbles =
    (pairsA & 0x33333333) +
    ((pairsA >>> 2) & 0x33333333) +
    (pairsB & 0x33333333) +
    ((pairsB >>> 2) & 0x33333333) +
    (pairsC & 0x33333333) +
    ((pairsC >>> 2) & 0x33333333);
  return Math.imul((nibbles & 0x0f0f0f0f) + ((nibbles >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}

export function hammingDistance(a: Int32Array, b: Int32Array): number {
  let distance = 0;
  for (let word = 0; word < WORDS; word += 1) {
    distance += onesIn((a[word] as number) ^ (b[word] as number));
  }
  return distance;
}
