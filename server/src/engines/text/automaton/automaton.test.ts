import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton, Hits } from './automaton.js';

const units = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '中'), maxLength: 5 });

function naive(patterns: readonly string[], text: string): string[] {
  return patterns
    .flatMap((pattern, place) =>
      [...text].flatMap((_, end) =>
        pattern !== '' && text.slice(0, end + 1).endsWith(pattern) ? [`${end} ${place}`] : [],
      ),
    )
    .sort();
}

describe('Automaton', () => {
  it('finds what a naive search finds', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '中'), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), texts, (patterns, text) => {
        const hits = new Hits();
        new Automaton(patterns.map(units)).scan(units(text), text.length, hits);
        const found = Array.from(
          { length: hits.count },
          (_, each) => `${hits.pairs[each * 2]} ${hits.pairs[each * 2 + 1]}`,
        );
        expect(found.sort()).toEqual(naive(patterns, text));
      }),
    );
  });
});
