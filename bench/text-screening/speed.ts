import { TextScreen } from '../../server/src/engines/text/index.js';
import { brands, genuineTitles, lines, seeded } from './data.js';
import { hyperscanPeer, npmPeers, ours, type Rate } from './peers.js';

/**
 * Titles per CPU-second of the whole engine against every brand of the development data, and of
 * the bare automaton beside other matchers of literals, all on the same literals and texts.
 */
const TITLES = 10_000;
const LITERALS = 100_000;

const all = genuineTitles();
const latin = Array.from(
  { length: TITLES },
  (_, place) => all[Math.floor((place * all.length) / TITLES)] ?? '',
);
const chinese = lines('reviews/online_shopping_10_cats.csv.gz')
  .slice(1)
  .filter((_, at) => at % 6 === 0)
  .map((line) => line.split(',').slice(2).join(',').slice(0, 40));

engine();
for (const [name, texts] of Object.entries({ latin, chinese })) peers(name, texts.map(lower));

function engine(): void {
  const marks = brands().map(({ name, names }, place) => ({
    rightId: `brand ${place}`,
    kind: 'trademark' as const,
    ...{ mark: name, names, niceClasses: [] },
  }));
  const began = performance.now();
  const screen = new TextScreen(marks);
  console.log(`${marks.length} brands compiled in ${Math.round(performance.now() - began)} ms`);
  for (const title of latin.slice(0, 1_000)) screen.screen({ title });
  for (const [name, titles] of Object.entries({ latin, chinese })) {
    const fired = new Map<string, number>();
    const before = process.cpuUsage();
    for (const title of titles) {
      for (const { signal } of screen.screen({ title }))
        fired.set(signal, (fired.get(signal) ?? 0) + 1);
    }
    const { user, system } = process.cpuUsage(before);
    const rate = Math.round((titles.length / (user + system)) * 1e6);
    console.log(`whole engine, ${name}: ${rate} titles per CPU-second`, Object.fromEntries(fired));
  }
}

/** Brand names of the development data and, to fill up, their words in other pairs. */
function literals(): string[] {
  const names = brands().flatMap(({ name, names: others }) => [name, ...Object.values(others)]);
  const found = new Set(names.map(lower).filter((name) => name.length > 1));
  const words = [...found].flatMap((name) => name.split(' ')).filter((word) => word.length > 1);
  const random = seeded(7);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  while (found.size < LITERALS) found.add(`${pick()} ${pick()}`);
  return [...found].slice(0, LITERALS);
}

function lower(text: string): string {
  return text.toLowerCase().replaceAll(/[\n\0]/g, ' ');
}

function peers(name: string, texts: readonly string[]): void {
  const known = literals();
  const own = ours(known, texts);
  const rates = [own, ...npmPeers(known, texts), hyperscanPeer(known, texts)];
  console.log(`${known.length} literals, ${texts.length} ${name} texts`);
  for (const each of rates) {
    if (each === null) console.log('  Hyperscan: left out (no gcc or no libhyperscan-dev)');
    else console.log(`  ${told(each, own)}`);
  }
}

function told({ name, buildSeconds, textsPerCpuSecond, matches }: Rate, own: Rate): string {
  const ratio = (own.textsPerCpuSecond / textsPerCpuSecond).toFixed(2);
  const rate = Math.round(textsPerCpuSecond).toLocaleString('en');
  return `${name}: ${rate} texts per CPU-second, ours is ${ratio} of it; ${matches} matches; built in ${buildSeconds.toFixed(2)} s`;
}
