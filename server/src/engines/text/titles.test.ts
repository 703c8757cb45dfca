import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type TextMark, TextScreen } from './index.js';

interface Case {
  title: string;
  about: string;
  /** Places as start, end and quote. */
  findings: {
    signal: string;
    right: string | null;
    strength: number;
    places: [number, number, string][];
  }[];
}
const golden = JSON.parse(readFileSync(new URL('cases/titles.json', import.meta.url), 'utf8')) as {
  marks: Omit<TextMark, 'kind'>[];
  cases: Case[];
};
const screen = new TextScreen(golden.marks.map((mark) => ({ ...mark, kind: 'trademark' })));

describe('golden titles', () => {
  it.each(golden.cases)('$title ($about)', ({ title, findings }) => {
    const found = screen.screen({ title }).map(({ signal, rightId, strength, places }) => ({
      signal,
      right: rightId,
      strength,
      places: places.map((place) => place.type === 'text' && [place.start, place.end, place.quote]),
    }));
    expect(found).toEqual(findings);
  });
});
