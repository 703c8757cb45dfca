import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** What the story is made of: titles of goods, and names of brands. */
export interface Sources {
  titles: string[];
  brands: string[];
  /** Where they come from, in a sentence. */
  origin: string;
}

const TITLE_FILES = ['genuine-titles-shoes', 'genuine-titles-computers', 'genuine-titles-cameras'];

/**
 * Reads the development data beside the checkout (or in `MAGPIE_SHARED_DATA`); without it, makes
 * titles and brands of its own, so that the story can be told anywhere.
 */
export function readSources(titleCount: number, brandCount: number): Sources {
  const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url));
  const folder = process.env.MAGPIE_SHARED_DATA ?? beside;
  if (!existsSync(`${folder}/listings`)) return generated(titleCount, brandCount, folder);
  const text = (path: string) => gunzipSync(readFileSync(`${folder}/${path}`)).toString('utf8');
  const lines = (path: string) => text(path).split('\n').filter(isWritten);
  const fakes = lines('listings/counterfeit-listings.ndjson.gz').map(
    (line) => (JSON.parse(line) as { title: string }).title,
  );
  const genuine = TITLE_FILES.map((name) => lines(`listings/${name}.txt.gz`));
  const titles = interleave([fakes, ...genuine])
    .filter(isWritten)
    .slice(0, titleCount);
  const names = lines('brands/brands.ndjson.gz').map(
    (line) => (JSON.parse(line) as { name: string }).name,
  );
  return {
    titles: titles.map((title) => title.slice(0, 500)),
    brands: sold(names, titles).slice(0, brandCount),
    origin: `shop titles and brands of ${folder}`,
  };
}

const isWritten = (line: string) => line.trim() !== '';

function interleave(lists: readonly string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Brands whose name stands in a title come first: notices are about goods that name them. */
function sold(names: readonly string[], titles: readonly string[]): string[] {
  const words = new Set(titles.flatMap(wordsOf));
  const distinct = [...new Set(names)].filter((name) => name.length >= 2 && name.length <= 200);
  const isSold = (name: string) => wordsOf(name).every((word) => words.has(word));
  return [...distinct.filter(isSold), ...distinct.filter((name) => !isSold(name))];
}

function generated(titleCount: number, brandCount: number, folder: string): Sources {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'sol', 'tau', 'vex', 'wyn', 'zor', 'bel'];
  const goods = ['running shoes', 'camera lens', 'desk lamp', '保温杯', 'backpack', '蓝牙耳机'];
  const name = (i: number) =>
    [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100) % 10]
      .map((digit) => syllables[digit])
      .join('');
  return {
    titles: Array.from(
      { length: titleCount },
      (_, i) => `${name(i % brandCount)} ${goods[i % goods.length]} "${i}", new`,
    ),
    brands: Array.from({ length: brandCount }, (_, i) => name(i)),
    origin: `generated titles and brands: there is no development data at ${folder}`,
  };
}
