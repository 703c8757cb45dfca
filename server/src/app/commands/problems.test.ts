import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldCatalogue, problemCatalogue } from '../../platform/errors/index.js';
import { problemsPage } from './problems.js';

const page = readFileSync(new URL('../../../../docs/api/problems.md', import.meta.url), 'utf8');

describe('the page of problems', () => {
  it('is what `npm run magpie -- problems` prints', () => {
    expect(page).toBe(problemsPage());
  });

  it('has every code once, each in both languages', () => {
    const documented = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, code]) => code);
    expect(documented.toSorted()).toEqual([...problemCatalogue().keys()].toSorted());
    for (const [code, { en, zh, status }] of problemCatalogue()) {
      expect(en, code).toMatch(/[a-z].*[.:}]$/);
      expect(zh, code).toMatch(/\p{Script=Han}/u);
      expect(status, code).toBeGreaterThanOrEqual(400);
    }
  });

  it('says of every field what is wrong in both languages, with the same names filled in', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
    expect(fieldCatalogue().length).toBeGreaterThan(80);
    for (const { name, kind } of fieldCatalogue()) {
      expect(kind.en, name).toMatch(/^\S.*[.?:}]$/);
      expect(kind.zh, name).toMatch(/\p{Script=Han}/u);
      expect(names(kind.zh), name).toEqual(names(kind.en));
      expect(page).toContain(`| \`${kind.code ?? name}\` |`);
    }
  });

  it('fills the same names into both sentences', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
    for (const [code, { en, zh }] of problemCatalogue()) expect(names(zh), code).toEqual(names(en));
  });
});
