/**
 * How fast `verifyJournal` replays a journal: entries of every usual shape, one in three with
 * personal fields, a checkpoint every 1,000 entries, tiles complete.
 *
 * npx tsx bench/journal-verify/run.ts [entries]                    on the embedded database
 * DATABASE_URL=postgres://… npx tsx bench/journal-verify/run.ts [entries]
 */
import { loadavg } from 'node:os';
import { houseMigrations } from '../../server/src/app/runtime.js';
import { systemClock } from '../../server/src/platform/clock/clock.js';
import {
  Database,
  migrate,
  openEmbedded,
  openPostgres,
  type Tx,
} from '../../server/src/platform/db/index.js';
import { newId } from '../../server/src/platform/ids/index.js';
import {
  append,
  journalSigner,
  sequence,
  verifyJournal,
} from '../../server/src/platform/journal/index.js';
import { freshDatabase } from '../shared/fresh-database.js';

const ORIGIN = 'magpie.bench/journal';
const TARGET_PER_SECOND = 50_000;
const A_BATCH = 1_000;
const entries = Number(process.argv[2] ?? 200_000);
const database = process.env.DATABASE_URL ? await freshDatabase() : undefined;
const db = new Database(
  database ? openPostgres(database.url) : await openEmbedded({}),
  systemClock,
);
await migrate(db, await houseMigrations());
const signer = await journalSigner(db, ORIGIN);
for (let done = 0; done < entries; done += A_BATCH) {
  await db.write('system:bench', async (tx) => appendBatch(tx));
  await sequence(db, signer);
}

function appendBatch(tx: Tx): void {
  const id = <K extends Parameters<typeof newId>[0]>(kind: K) => newId(kind, tx.now);
  for (let i = 0; i < A_BATCH; i++) {
    const parties = [id('organisation'), id('organisation')];
    const claim = { claimId: id('claim'), noticeId: id('notice'), by: 'platform' as const };
    if (i % 3 === 0) {
      const subject = claim.claimId;
      const data = { ...claim, state: 'accepted', decisionId: id('decision') };
      append(tx, { type: 'claim.accepted', subject, parties, data });
    } else if (i % 3 === 1) {
      const [decisionId, subject] = [id('decision'), claim.claimId];
      append(tx, {
        type: 'decision.made',
        subject,
        parties,
        data: {
          decisionId,
          subject,
          outcome: 'accepted',
          regime: 'platform',
          rule: 'mark-on-same-goods',
          automation: 'none',
          measures: 1,
        },
        personal: { facts: 'The stitching and the box are not those of the maker.' },
      });
    } else {
      append(tx, {
        type: 'measure.imposed',
        subject: claim.claimId,
        parties,
        data: {
          measureId: id('measure'),
          decisionId: id('decision'),
          kind: 'remove',
          target: id('listing'),
          storefrontId: id('storefront'),
        },
      });
    }
  }
}

const before = process.cpuUsage();
const report = await verifyJournal(db, ORIGIN);
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const perSecond = Math.round(report.entries / report.seconds);
console.log(
  JSON.stringify({
    engine: database ? 'PostgreSQL' : 'PGlite',
    entries: report.entries,
    checkpoints: report.checkpoints,
    personal: report.personalKept,
    seconds: report.seconds,
    perSecond,
    perCpuSecond: Math.round(report.entries / cpuSeconds),
    target: TARGET_PER_SECOND,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    faults: report.faults,
  }),
);
await db.close();
await database?.drop();
process.exit(report.faults.length === 0 ? 0 : 1);
