import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uses } from './modules.js';

const page = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');

/** Reads lines such as `rights --> accounts & review`, or a module's bare name. */
function graphOf(markdown: string): Record<string, string[]> {
  const picture = /```mermaid\ngraph TD\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const lines = picture.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', used = ''] = line.trim().split(' --> ');
      return [name, used === '' ? [] : used.split(' & ').sort()];
    }),
  );
}

describe('ARCHITECTURE.md', () => {
  it('draws the module graph that modules.ts declares', () => {
    const declared = Object.fromEntries(
      Object.entries(uses).map(([name, used]) => [name, [...used].sort()]),
    );
    expect(graphOf(page)).toEqual(declared);
  });

  it('says of every module what it owns', () => {
    for (const name of Object.keys(uses)) expect(page).toMatch(new RegExp(`^\\| ${name} \\|`, 'm'));
  });
});
