import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { abuseProblem } from '../errors.js';
import { type Contribution, learnWeights, type Weights } from '../scoring/index.js';
import { weightsInForce } from '../vetting/vetting-queries.js';

/** Weights that were learned: a proposal until a second person adopts them. */
export interface LearnedWeights {
  version: number;
  labelled: number;
  weights: Weights;
  errors: Weights;
  learnedAt: Date;
  learnedBy: string;
  adoptedAt: Date | null;
}

/** Learns the weights from what people found so far, as a proposal; nothing is scored by it yet. */
export async function learnFromLabels(tx: Tx): Promise<number> {
  const rows = await tx.rows(sql<{ contributions: Contribution[]; label: string }>`
    select contributions, label from notice_abuse.score where label is not null
    order by labelled_at desc limit 20000`);
  const learned = learnWeights(
    rows.map(({ contributions, label }) => ({
      strengths: Object.fromEntries(
        contributions.map(({ signal, strength }) => [signal, strength]),
      ),
      isMalicious: label === 'bad-faith',
    })),
  );
  const row = await tx.first(sql<{ version: number }>`
    insert into notice_abuse.weights (version, weights, errors, labelled, learned_at, learned_by)
    select coalesce(max(version), 0) + 1, ${JSON.stringify(learned.weights)}::jsonb,
      ${JSON.stringify(learned.errors)}::jsonb, ${learned.labelled}::integer,
      ${tx.now}::timestamptz, ${tx.by}::text
    from notice_abuse.weights returning version`);
  const version = row?.version ?? 1;
  append(tx, {
    type: 'misuse.weights-learned',
    subject: 'misuse-weights',
    parties: [],
    data: { version, labelled: learned.labelled },
  });
  return version;
}

/**
 * Puts proposed weights in force: the next notices are scored by them. Somebody else than who had
 * them learned does it. Problems: `weights-not-found`, `own-weights`.
 */
export async function adoptWeights(tx: Tx, version: number): Promise<void> {
  const proposed = (await learnedWeights(tx)).find((one) => one.version === version);
  const inForce = await weightsInForce(tx);
  if (!proposed || proposed.adoptedAt || version < inForce.version) {
    throw abuseProblem('weights-not-found');
  }
  if (proposed.learnedBy === tx.by) throw abuseProblem('own-weights');
  await tx.count(sql`
    update notice_abuse.weights set adopted_at = ${tx.now}, adopted_by = ${tx.by}
    where version = ${version}`);
  append(tx, {
    type: 'misuse.weights-adopted',
    subject: 'misuse-weights',
    parties: [],
    data: { version },
  });
}

/** What was learned so far, newest first. */
export function learnedWeights(db: Reader): Promise<LearnedWeights[]> {
  return db.rows(sql<LearnedWeights>`
    select version, labelled, weights, errors, learned_at as "learnedAt",
      learned_by as "learnedBy", adopted_at as "adoptedAt"
    from notice_abuse.weights order by version desc limit 20`);
}
