import { expect, it } from 'vitest';
import { readRefused } from './refused.js';

const row = (line: number) =>
  JSON.stringify({ line, externalId: `X${line}`, outcome: 'refused', problems: [] });

it('reads the first rows of an NDJSON', () => {
  const text = `${[1, 2, 3].map(row).join('\n')}\n`;
  expect(readRefused(text, 2).map(({ line }) => line)).toEqual([1, 2]);
  expect(readRefused('', 2)).toEqual([]);
});
