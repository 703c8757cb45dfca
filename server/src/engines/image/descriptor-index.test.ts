import { describe, expect, it } from 'vitest';
import { DescriptorIndex } from './descriptor-index.js';
import { DESCRIPTOR_WORDS, type Features } from './features.js';
import { numbersFrom } from './samples.js';

const ROWS = 40;
function drawn(seed: number): Features {
  const next = numbersFrom(seed);
  const descriptors = Int32Array.from(
    { length: ROWS * DESCRIPTOR_WORDS },
    () => (next() * 2 ** 32) | 0,
  );
  return { width: 100, height: 100, points: new Float32Array(ROWS * 4), descriptors };
}

/** The same with `bits` of every descriptor changed. */
function disturbed(features: Features, bits: number): Features {
  const next = numbersFrom(bits);
  const descriptors = features.descriptors.slice();
  for (let at = 0; at < ROWS * bits; at += 1) {
    const bit = Math.floor(next() * 486);
    const word = Math.floor(at / bits) * DESCRIPTOR_WORDS + (bit >> 5);
    descriptors[word] = (descriptors[word] as number) ^ (1 << (bit & 31));
  }
  return { ...features, descriptors };
}

describe('DescriptorIndex', () => {
  const index = new DescriptorIndex();
  const all = Array.from({ length: 300 }, (_, seed) => drawn(seed + 1));
  for (const features of all) index.add(features);

  it('names the owner of features that changed a little, and hardly anyone else', () => {
    for (const owner of [0, 137, 299]) {
      const [first, second] = index.vote(disturbed(all[owner] as Features, 40));
      expect(first?.owner).toBe(owner);
      expect(first?.votes).toBeGreaterThan(ROWS / 3);
      expect(second?.votes ?? 0).toBeLessThan(2);
    }
  });

  it('names nobody for features that it does not know', () => {
    expect(index.vote(drawn(9_999))).toEqual([]);
    expect(index.vote(disturbed(all[5] as Features, 200))).toEqual([]);
  });
});
