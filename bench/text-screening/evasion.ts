import { type TextMark, TextScreen } from '../../server/src/engines/text/index.js';
import { brands, genuineTitles, lines, seeded, wilson } from './data.js';
import { chineseOperators, laterOperators, latinOperators, type Operator } from './operators.js';

/**
 * Hides marks by operators in clean titles and asks whether the right is still named, and how many
 * clean titles say something only because the hidden views are looked at.
 */
const random = seeded(Number(process.argv[2] ?? 7));
const shuffled = <T>(all: T[]): T[] =>
  all
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
const mark = (name: string, place: number): TextMark => ({
  rightId: `m${place}`,
  kind: 'trademark',
  mark: name,
});

const latin = shuffled(
  [...new Set(brands().map(({ name }) => name))].filter((name) =>
    /^[A-Za-z]{5,}( [A-Za-z]{3,})?$/.test(name),
  ),
).slice(0, 1000);
const chineseNames = brands().flatMap(({ name, names }) => [
  name,
  ...Object.entries(names)
    .filter(([key]) => key.startsWith('zh'))
    .map(([, value]) => value),
]);
const chinese = shuffled(
  [...new Set(chineseNames)].filter((name) => /^\p{Script=Han}{2,5}$/u.test(name)),
).slice(0, 1000);
const latinCarriers = [
  'new % shoes for men',
  'men jacket % size 42',
  'fast delivery % handbag',
  '% wallet black',
];
const chineseCarriers = ['新款%男鞋包邮', '正品%外套秋冬', '%手提包 女', '时尚 %手表'];
const hidden = new Set(['mark-disguised', 'lead-sound', 'lead-shape']);

function recall(names: string[], carriers: string[], operators: Record<string, Operator>): void {
  const screen = new TextScreen(names.map(mark));
  let [total, all] = [0, 0];
  for (const [name, operator] of Object.entries(operators)) {
    let [hits, tried] = [0, 0];
    const missed: string[] = [];
    for (const [place, each] of names.entries()) {
      const changed = operator(each, random);
      if (changed === each) continue;
      const title = (carriers[place % carriers.length] ?? '%').replace('%', () => changed);
      const isFound = screen.screen({ title }).some(({ rightId }) => rightId === `m${place}`);
      tried += 1;
      if (isFound) hits += 1;
      else missed.push(`${each} → ${changed}`);
    }
    total += hits / Math.max(tried, 1);
    all += tried > 0 ? 1 : 0;
    console.log(
      `  ${name}: ${wilson(hits, tried)}${process.argv[3] ? ` ${missed.slice(0, 12).join('; ')}` : ''}`,
    );
  }
  console.log(`  mean over operators: ${((100 * total) / all).toFixed(1)} %`);
}

function extraFires(names: string[], titles: string[]): void {
  const screen = new TextScreen(names.map(mark));
  const fired = titles.flatMap((title) => {
    const extra = screen.screen({ title }).filter(({ signal }) => hidden.has(signal));
    return extra.length > 0 ? [extra] : [];
  });
  console.log(`  extra fires on clean titles: ${wilson(fired.length, titles.length)}`);
  if (!process.argv[3]) return;
  for (const [each] of fired.slice(0, 40))
    console.log(`    ${each?.reason.en} ${JSON.stringify(each?.places[0])}`);
}

console.log(`Latin, ${latin.length} marks`);
recall(latin, latinCarriers, latinOperators);
extraFires(latin, genuineTitles());
console.log(`Chinese, ${chinese.length} marks`);
recall(chinese, chineseCarriers, chineseOperators);
console.log('Chinese, operators of a later day');
recall(chinese, chineseCarriers, laterOperators);
const reviews = lines('reviews/online_shopping_10_cats.csv.gz').filter((_, at) => at % 6 === 0);
extraFires(
  chinese,
  reviews.map((line) => line.split(',').slice(2).join(',').slice(0, 40)),
);
