/** Words to a shingle; pairs at least this alike count. */
const WORDS = 5;
const ALIKE = 0.8;
const HASHES = 64;
const BANDS = 16;

/** 32 bits of a text. Source: FNV-1a, Fowler, Noll and Vo, public domain. */
function hash32(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

function shinglesOf(text: string): Set<string> {
  // Addresses differ in every notice and the form's questions in none: neither tells of a copy.
  const plain = text.replace(/https?:\/\/\S+/g, ' ').replace(/^\*\*.*\*\*\s*$/gm, ' ');
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + WORDS <= words.length; i++) shingles.add(words.slice(i, i + WORDS).join(' '));
  return shingles;
}

/**
 * Pairs of texts with a Jaccard similarity of their shingles of at least 0.8, found by MinHash.
 * Source: A. Broder, On the resemblance and containment of documents, 1997.
 */
export function nearDuplicates(texts: readonly string[]): [number, number][] {
  const sets = texts.map(shinglesOf);
  const buckets = new Map<string, number[]>();
  sets.forEach((shingles, i) => {
    if (shingles.size < 10) return;
    const least = new Array<number>(HASHES).fill(2 ** 32);
    for (const shingle of shingles) {
      for (let h = 0; h < HASHES; h++)
        least[h] = Math.min(least[h] ?? 0, hash32(shingle, h * 0x9e37));
    }
    const rows = HASHES / BANDS;
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${least.slice(band * rows, (band + 1) * rows).join(',')}`;
      buckets.set(key, [...(buckets.get(key) ?? []), i]);
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const bucket of buckets.values()) {
    for (const [n, a] of bucket.entries()) {
      for (const b of bucket.slice(n + 1, n + 40)) {
        if (!pairs.has(`${a} ${b}`) && jaccard(sets[a], sets[b]) >= ALIKE)
          pairs.set(`${a} ${b}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

function jaccard(one: Set<string> | undefined, other: Set<string> | undefined): number {
  if (!one || !other) return 0;
  let both = 0;
  for (const shingle of one) if (other.has(shingle)) both += 1;
  return both / (one.size + other.size - both);
}
