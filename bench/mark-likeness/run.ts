import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { markKeys, markLikeness } from '../../server/src/engines/text/index.js';
import { wilson } from '../../server/src/platform/statistics/index.js';

/**
 * Names that panels found confusingly similar to a trademark (UDRP decisions, the disputed domain's
 * second-level label) and brands that have nothing to do with each other. `npx tsx bench/mark-likeness/run.ts`
 */
const folder = new URL('../../../shared/data/', import.meta.url);
const decisions = new URL('notices/udrp-decisions.jsonl.gz', folder);
const brands = new URL('brands/brands.ndjson.gz', folder);
const LEAST_SHARE = 0.8;

interface Decision {
  text: string;
  label: [number, number, string][];
}

const lines = <T>(path: URL): T[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line ? [JSON.parse(line) as T] : []));

/** Each decision's mark that is named most, with the disputed domain's own label. */
function disputes() {
  return lines<Decision>(decisions).flatMap(({ text, label }) => {
    const counts = new Map<string, number>();
    for (const [from, to, kind] of label) {
      if (kind !== 'TRADEMARK') continue;
      const mark = text.slice(from, to).replace(/\s+/g, ' ').trim();
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    const [mark] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const domain = /<\s*(?:https?:\/\/)?(?:www\.)?([\w-]+)\.[\w.]+\s*>/i.exec(text)?.[1];
    return mark && domain && mark.length > 1 ? [{ mark, domain: domain.toLowerCase() }] : [];
  });
}

const isFound = (one: string, other: string) => {
  const filed = new Set(markKeys(one).filed);
  const meet = markKeys(other).asked.some((key) => filed.has(key));
  return meet && markLikeness(one, other).share >= LEAST_SHARE;
};
const line = (name: string, hits: number, of: number) => {
  const { low, high } = wilson(hits, of);
  const percent = (value: number) => `${(value * 100).toFixed(value < 0.01 ? 3 : 1)} %`;
  console.log(
    `${name}: ${hits} of ${of} (${percent(hits / of)}; ${percent(low)}–${percent(high)})`,
  );
};

if (!existsSync(decisions) || !existsSync(brands)) {
  console.log('Left out: the development data do not lie beside the checkout.');
} else {
  const all = disputes();
  const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isAdded = ({ mark, domain }: (typeof all)[number]) => {
    const [a, b] = [squash(mark), squash(domain)];
    return a !== b && (b.includes(a) || a.includes(b));
  };
  const misspelt = all.filter(
    (each) => !isAdded(each) && squash(each.mark) !== squash(each.domain),
  );
  const found = (of: typeof all) => of.filter(({ mark, domain }) => isFound(mark, domain)).length;
  line('disputed names, all', found(all), all.length);
  line('… that add words to the mark', found(all.filter(isAdded)), all.filter(isAdded).length);
  line('… spelt otherwise', found(misspelt), misspelt.length);
  const names = [...new Set(lines<{ name: string }>(brands).map(({ name }) => name))];
  const filed = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const key of markKeys(name).filed) filed.set(key, [...(filed.get(key) ?? []), at]);
  }
  const alike = new Set<string>();
  for (const [one, name] of names.entries()) {
    const met = new Set(markKeys(name).asked.flatMap((key) => filed.get(key) ?? []));
    for (const other of met) {
      if (other <= one || markLikeness(name, names[other] ?? '').share < LEAST_SHARE) continue;
      alike.add(`${one} ${other}`);
    }
  }
  line(
    'pairs of different brands called alike',
    alike.size,
    (names.length * (names.length - 1)) / 2,
  );
  const examples = [...alike].slice(0, 4000).filter((_, at) => at % 400 === 0);
  for (const pair of examples) {
    const [a, b] = pair.split(' ').map(Number);
    console.log(`  ${names[a ?? 0]} · ${names[b ?? 0]}`);
  }
}
