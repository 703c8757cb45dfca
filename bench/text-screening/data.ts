import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TextMark } from '../../server/src/engines/text/index.js';

const folder = new URL('../../../shared/data/', import.meta.url);

/** Lines of a development set that lies beside the checkout. */
export function lines(path: string): string[] {
  const text = gunzipSync(readFileSync(new URL(path, folder))).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

export interface Brand {
  name: string;
  categories: string[];
  names: Record<string, string>;
}

export const brands = (): Brand[] =>
  lines('brands/brands.ndjson.gz').map((line) => JSON.parse(line) as Brand);

export const genuineTitles = (): string[] =>
  ['shoes', 'computers', 'cameras'].flatMap((kind) =>
    lines(`listings/genuine-titles-${kind}.txt.gz`),
  );

/** Marks that a marketplace of fashion and electronics would watch. */
export const watchedMarks = (): TextMark[] =>
  `Nike Adidas Jordan Yeezy Puma Reebok Asics|25;Rolex Omega Casio G-Shock Cartier Hublot Breitling|14;Louis Vuitton,LV,Chanel,Gucci,Prada,Hermes,Dior,Burberry,Versace,Armani,Dolce & Gabbana,Philipp Plein,Kenzo,Moncler,Calvin Klein,Hugo Boss,Miu Miu,Fendi,Balenciaga,Dsquared,Salvatore Ferragamo,Giuseppe Zanotti,Michael Kors|25 18 14;Ray-Ban,Rayban,Dita|9;iPhone,Apple,Samsung,Sony,Canon,Nikon|9;MAC,The Balm|3;Real Madrid,Manchester United|25 28`
    .split(';')
    .flatMap((group) => {
      const [names = '', classes = ''] = group.split('|');
      const niceClasses = classes.split(' ').map(Number);
      const list = names.includes(',') ? names.split(',') : names.split(' ');
      return list.map((mark) => ({ mark, niceClasses }));
    })
    .map((mark) => ({ ...mark, rightId: `watch ${mark.mark}`, kind: 'trademark' as const }));

/** A small generator with a seed, so that a measurement can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Wilson interval at 95 %. */
export function wilson(hits: number, of: number): string {
  if (of === 0) return 'none';
  const z = 1.96;
  const rate = hits / of;
  const centre = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half =
    (z / (1 + (z * z) / of)) * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
  const show = (value: number) => (100 * value).toFixed(2);
  return `${show(rate)} % [${show(centre - half)}, ${show(centre + half)}] (${hits}/${of})`;
}
