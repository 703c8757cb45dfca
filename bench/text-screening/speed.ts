import { TextScreen } from '../../server/src/engines/text/index.js';
import { brands, genuineTitles } from './data.js';

/** Titles per CPU-second against every brand of the development data, and what fires on them. */
const TITLES = 10_000;

const marks = brands().map(({ name, names }, place) => ({
  rightId: `brand ${place}`,
  kind: 'trademark' as const,
  ...{ mark: name, names, niceClasses: [] },
}));
const began = performance.now();
const screen = new TextScreen(marks);
console.log(`${marks.length} brands compiled in ${Math.round(performance.now() - began)} ms`);

const all = genuineTitles();
const titles = Array.from(
  { length: TITLES },
  (_, place) => all[Math.floor((place * all.length) / TITLES)] ?? '',
);
for (const title of titles.slice(0, 1_000)) screen.screen({ title });
const fired = new Map<string, number>();
const before = process.cpuUsage();
for (const title of titles) {
  for (const { signal } of screen.screen({ title }))
    fired.set(signal, (fired.get(signal) ?? 0) + 1);
}
const { user, system } = process.cpuUsage(before);
console.log(`${Math.round((TITLES / (user + system)) * 1e6)} titles per CPU-second`);
console.log(Object.fromEntries(fired));
