import type { Finding } from '../../../contracts/findings.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { screeningProblem } from '../errors.js';
import { type Labelled, learnCard } from '../fusion/learn.js';
import { expertScorecard, type Scorecard } from '../fusion/scorecard.js';
import { fuse } from '../fusion/verdict.js';
import { recordChanges } from '../knowledge-queries.js';
import { replayCardGate } from './gates.js';

/** Labels that weights are learned from: the last ones. */
const LEARNED_FROM = 5_000;
/** One drawn listing stands for at most so many: a single one must not turn the whole. */
const MOST_WEIGHT = 50;
/** Of the labels, those that the gate of a new card is replayed on. */
const REPLAYED = 1_000;

/** A scorecard that was learned. */
export interface LearnedCard {
  version: string;
  card: Scorecard;
  multipliers: Record<string, number>;
  labels: number;
  lossBefore: number;
  lossAfter: number;
  learnedBy: string;
  learnedAt: Date;
  inForceAt: Date | null;
}

const columns = sql`
  version, card, multipliers, labels, loss_before as "lossBefore", loss_after as "lossAfter",
  learned_by as "learnedBy", learned_at as "learnedAt", in_force_at as "inForceAt"`;

/** Learned cards, the newest first. */
export function learnedCards(db: Reader): Promise<LearnedCard[]> {
  return db.rows(sql<LearnedCard>`
    select ${columns} from screening.scorecard order by learned_at desc limit 20`);
}

/** The card that verdicts are made by. */
export async function cardInForce(db: Reader): Promise<Scorecard> {
  const row = await db.first(sql<{ card: Scorecard }>`
    select card from screening.scorecard where in_force_at is not null
    order by in_force_at desc limit 1`);
  return row?.card ?? expertScorecard;
}

interface LabelRow {
  findings: Finding[];
  isInfringing: boolean;
  share: number | null;
}

/** The last labels; those that a lot drew stand for as many as were not drawn. */
async function lastLabels(db: Reader, limit: number): Promise<Labelled[]> {
  const rows = await db.rows(sql<LabelRow>`
    select s.findings, s.is_infringing as "isInfringing", a.share
    from screening.screening s left join screening.audit a on a.screening_id = s.id
    where s.is_infringing is not null order by s.labelled_at desc, s.id desc limit ${limit}`);
  return rows.map(({ findings, isInfringing, share }) => ({
    ...{ findings, isInfringing },
    weight: Math.min(MOST_WEIGHT, 1 / (share ?? 1)),
  }));
}

/**
 * Learns weights from what people found, and keeps them as a proposal: verdicts are made by them
 * once somebody puts them in force.
 * @throws `nothing-learned` when labels are too few, or listings left out are not told better.
 */
export async function learnScorecard({ db }: Platform, actor: Actor): Promise<LearnedCard> {
  const labels = await db.read((q) => lastLabels(q, LEARNED_FROM));
  return db.write(actor.ref, async (tx) => {
    const version = `learned-${tx.now.toISOString().replace(/[^0-9]/g, '')}`;
    const learned = learnCard(expertScorecard, labels, version);
    if (!learned) throw screeningProblem('nothing-learned', { labels: labels.length });
    await tx.count(sql`
      insert into screening.scorecard (version, card, multipliers, labels, loss_before, loss_after,
        learned_by, learned_at)
      values (${version}, ${JSON.stringify(learned.card)}::jsonb,
        ${JSON.stringify(learned.multipliers)}::jsonb, ${learned.labels}, ${learned.loss.before},
        ${learned.loss.after}, ${actor.ref}, ${tx.now})`);
    const [card] = await learnedCards(tx);
    if (!card) throw screeningProblem('scorecard-not-found');
    return card;
  });
}

/**
 * Makes verdicts by a learned card from now on, in every process within a second. Whether it may
 * remove without a person is told from the last labels, scored anew by it.
 * @throws `scorecard-not-found`.
 */
export async function putInForce(tx: Tx, version: string): Promise<void> {
  const changed = await tx.count(sql`
    update screening.scorecard set in_force_at = ${tx.now} where version = ${version}`);
  if (changed === 0) throw screeningProblem('scorecard-not-found');
  const card = await cardInForce(tx);
  const removed = (await lastLabels(tx, REPLAYED)).filter(
    ({ findings }) => fuse(findings, [], card).verdict === 'remove',
  );
  const upheld = removed.filter(({ isInfringing }) => isInfringing).length;
  await replayCardGate(tx, version, { upheld, labelled: removed.length });
  await recordChanges(tx, 'card', [version]);
  append(tx, {
    type: 'scorecard.put-in-force',
    subject: version,
    parties: [],
    data: { version, upheld, labelled: removed.length },
  });
}
