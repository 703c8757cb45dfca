import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { type Contribution, type Learned, learnWeights } from '../scoring/index.js';
import { weightsInForce } from '../vetting/vetting-queries.js';

/** Moves the weights by what people found so far; the next notices are scored by them. */
export async function learnFromLabels(tx: Tx): Promise<Learned & { version: number }> {
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
  const version = (await weightsInForce(tx)).version + 1;
  await tx.count(sql`
    insert into notice_abuse.weights (version, weights, errors, labelled, learned_at)
    values (${version}, ${JSON.stringify(learned.weights)}::jsonb,
      ${JSON.stringify(learned.errors)}::jsonb, ${learned.labelled}, ${tx.now})`);
  append(tx, {
    type: 'misuse.weights-learned',
    subject: 'misuse-weights',
    parties: [],
    data: { version, labelled: learned.labelled },
  });
  return { ...learned, version };
}
