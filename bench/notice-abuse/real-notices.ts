/**
 * The text parts over real notices of the development data (github/dmca, 2011–2024): who files how
 * often, what is filed twice, what is retracted or countered. No name is printed.
 *
 * npx tsx bench/notice-abuse/real-notices.ts
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ComplaintEvent,
  emptyHistory,
  emptyPeers,
  foldHistory,
  foldPeers,
  type History,
  NO_SIGNS,
  scoreNotice,
} from '../../server/src/modules/notice-abuse/scoring/index.js';
import { wilson } from '../../server/src/platform/statistics/index.js';
import { nearDuplicates } from './near-duplicates.js';

const archive = new URL(
  '../../../shared/data/notices/github-dmca-2011-2024-sample.tar.gz',
  import.meta.url,
).pathname;
if (!existsSync(archive)) {
  console.log('The development data is not beside the checkout: nothing was measured.');
  process.exit(0);
}

interface Paper {
  at: number;
  /** Who filed it, as the file's name says. */
  filer: string;
  kind: 'notice' | 'counter-notice' | 'retraction';
  text: string;
  /** Accounts whose repositories it names. */
  owners: string[];
}

function read(): Paper[] {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  execFileSync('tar', ['xzf', archive, '-C', folder]);
  const names = readdirSync(folder, { recursive: true }).map(String);
  const papers = names.flatMap((name) => {
    const parts = /(\d{4}-\d\d-\d\d)-(.+)\.(?:md|markdown)$/.exec(name);
    return parts ? [paperOf(parts, readFileSync(join(folder, name), 'utf8'))] : [];
  });
  rmSync(folder, { recursive: true });
  return papers.sort((a, b) => a.at - b.at);
}

function paperOf([, day = '', rest = '']: RegExpExecArray, text: string): Paper {
  const isCounter = /counter/i.test(rest);
  const kind = /retract/i.test(rest) ? 'retraction' : isCounter ? 'counter-notice' : 'notice';
  const filer = rest
    .toLowerCase()
    .replace(/counter-?notice|retraction|-(?:\d+|[a-z])$/g, '')
    .replace(/^-+|-+$/g, '');
  const owners = [...text.matchAll(/github\.com\/([\w-]+)\/[\w.-]+/g)].map(([, one = '']) => one);
  return { at: Date.parse(day), filer, kind, text, owners: [...new Set(owners)] };
}

const share = (count: number, of: number) => {
  const { value, low, high } = wilson(count, of);
  const percent = (x: number) => `${(x * 100).toFixed(1)} %`;
  return `${count} of ${of}: ${percent(value)} [${percent(low)}, ${percent(high)}]`;
};

/** Scores each notice by the filer's past alone; a counter-notice or retraction follows its filer's last notice. */
function scoreAll(papers: readonly Paper[]) {
  const pasts = new Map<string, History>();
  let peers = emptyPeers();
  const bands = new Map<string, number>();
  const fold = (event: ComplaintEvent) => {
    const before = pasts.get(event.complainantId);
    const after = foldHistory(before ?? emptyHistory(), event);
    pasts.set(event.complainantId, after);
    peers = foldPeers(peers, before, after);
  };
  for (const { at, filer, kind, owners } of papers) {
    const whose = { at, complainantId: filer, rightId: filer };
    if (kind === 'notice') {
      const targets = owners.map((owner, i) => ({
        ...{ claimId: `${at}-${i}`, merchantId: owner, listingId: owner },
        ...{ listedAt: null, firstSaleAt: null, isOutsideClasses: null },
      }));
      fold({ ...whose, type: 'notice', ground: 'copyright', rightSince: null, targets });
      const past = pasts.get(filer) ?? emptyHistory();
      const { band } = scoreNotice({
        at,
        cluster: past,
        right: past,
        accounts: 1,
        signs: NO_SIGNS,
        peers,
      });
      bands.set(band, (bands.get(band) ?? 0) + 1);
      // What was published had been acted on.
      fold({ ...whose, type: 'accepted', merchantId: owners[0] ?? '', listingId: owners[0] ?? '' });
    } else if (kind === 'retraction' && pasts.has(filer)) {
      fold({ ...whose, type: 'withdrawn', merchantId: '', listingId: '' });
    }
  }
  return bands;
}

const papers = read();
const notices = papers.filter(({ kind }) => kind === 'notice');
const counts = new Map<string, number>();
for (const { filer } of notices) counts.set(filer, (counts.get(filer) ?? 0) + 1);
const sorted = [...counts.values()].sort((a, b) => b - a);
const top = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, one) => sum + one, 0);
const pairs = nearDuplicates(notices.map(({ text }) => text));
const twins = new Set(pairs.flat());
const bySame = pairs.filter(([a, b]) => notices[a]?.filer === notices[b]?.filer);
const retracting = new Set(papers.filter((p) => p.kind === 'retraction').map((p) => p.filer));
const known = [...counts.keys()].filter((filer) => retracting.has(filer)).length;

console.log(`${papers.length} papers: ${notices.length} notices by ${counts.size} filers`);
console.log(
  `filers with more than one notice: ${share(sorted.filter((n) => n > 1).length, counts.size)}`,
);
console.log(
  `notices of the busiest tenth: ${share(top, notices.length)}; most by one: ${sorted[0]}`,
);
console.log(`counter-notices: ${papers.filter((p) => p.kind === 'counter-notice').length}`);
console.log(
  `retractions: ${papers.filter((p) => p.kind === 'retraction').length}; filers who retracted: ${share(known, counts.size)}`,
);
console.log(
  `near-duplicate notices: ${share(twins.size, notices.length)}; pairs ${pairs.length}, by one filer ${bySame.length}`,
);
console.log('bands:', Object.fromEntries(scoreAll(papers)));
