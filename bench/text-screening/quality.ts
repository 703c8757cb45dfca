import { createHash } from 'node:crypto';
import { type ListingText, TextScreen } from '../../server/src/engines/text/index.js';
import { genuineTitles, lines, watchedMarks, wilson } from './data.js';

/**
 * Openly counterfeit listings against genuine titles, by the text alone. A listing counts as
 * flagged when a signal of suspicion reaches the bar; naming a mark is no suspicion.
 * Titles of an even hash were read while the lexicon was written, those of an odd one were not.
 */
const suspicious = new Set(['replica-language', 'mark-disguised', 'mark-without-model']);
const plainSlang =
  /\b(replica|1:1|aaa|fake|copy|mirror|ua|superfake|dupe|clone|counterfeit)\b|高仿|A货|原单|复刻|莆田/i;

const screen = new TextScreen(watchedMarks());
const isHeldBack = (title: string) =>
  (createHash('sha1').update(title).digest()[19] ?? 0) % 2 === 1;

function flags(listing: ListingText, bar: number): boolean {
  return screen.screen(listing).some((each) => suspicious.has(each.signal) && each.strength >= bar);
}

interface Crawled {
  title: string;
  category: string;
}
const crawled = lines('listings/counterfeit-listings.ndjson.gz').map(
  (line) => JSON.parse(line) as Crawled,
);
/** The crawl also holds coupons, forged papers and tools: no goods under a mark. */
const counterfeit = crawled.filter(({ title }) => {
  const signals = screen.screen({ title }).map(({ signal }) => signal);
  return (
    plainSlang.test(title) ||
    signals.some((each) => /^mark-(named|disguised|without|other)/.test(each))
  );
});
const genuine = genuineTitles();
const show = process.argv[2];

for (const bar of [0.35, 0.55]) {
  for (const [half, keep] of [
    ['read', false],
    ['held back', true],
  ] as const) {
    const bad = counterfeit.filter(({ title }) => isHeldBack(title) === keep);
    const good = genuine.filter((title) => isHeldBack(title) === keep);
    const caught = bad.filter(({ title }) => flags({ title }, bar));
    const wrong = good.filter((title) => flags({ title }, bar));
    console.log(`bar ${bar}, ${half}: recall ${wilson(caught.length, bad.length)}`);
    console.log(`  false positives ${wilson(wrong.length, good.length)}`);
    const slang = bad.filter(({ title }) => plainSlang.test(title)).length;
    const slangWrong = good.filter((title) => plainSlang.test(title)).length;
    console.log(
      `  plain slang list: ${wilson(slang, bad.length)}, false ${wilson(slangWrong, good.length)}`,
    );
    if (show === half && bar < 0.5) {
      for (const title of wrong) console.log('  FALSE', title);
      for (const { title } of bad) if (!flags({ title }, bar)) console.log('  MISSED', title);
    }
  }
}
