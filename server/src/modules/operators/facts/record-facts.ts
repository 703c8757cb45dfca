import type { MerchantId, StorefrontId } from '../../../contracts/ids.js';
import { type FactKind, normaliseFact } from '../../../engines/rings/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { FieldProblem } from '../../../platform/errors/index.js';
import { append } from '../../../platform/journal/index.js';
import { merchantIdsByExternalIds } from '../../marketplace/index.js';
import { operatorsField } from '../errors.js';
import { digester } from './digest.js';
import { deleteFacts, upsertFacts } from './fact-queries.js';
import type { Purpose } from './retention.js';

/** A fact as a marketplace sends it: its own id of the shop, and the value in clear. */
export interface SentFact {
  merchant: string;
  kind: FactKind;
  value: string;
  seenAt?: Date | undefined;
}

export interface FactResult {
  outcome: 'recorded' | 'known' | 'refused';
  problems: FieldProblem[];
}

/**
 * Records identity facts of a storefront's shops. Values are brought to their plainest form and
 * kept as keyed hashes; times in the future count as now. Good rows are kept, bad ones refused
 * with what is wrong.
 */
export async function recordFacts(
  tx: Tx,
  storefrontId: StorefrontId,
  facts: readonly SentFact[],
  purpose: Purpose,
): Promise<FactResult[]> {
  const { rows, results } = await readFacts(tx, storefrontId, facts);
  const changed = await upsertFacts(tx, storefrontId, purpose, rows);
  for (const { at, merchantId, kind, digest } of rows) {
    if (changed.has(`${merchantId} ${kind} ${digest}`)) results[at] = done('recorded');
  }
  tell(tx, 'facts.recorded', storefrontId, changed);
  return results;
}

/** Takes facts back: what they held together comes apart. The same answers as for recording. */
export async function retractFacts(
  tx: Tx,
  storefrontId: StorefrontId,
  facts: readonly SentFact[],
): Promise<FactResult[]> {
  const { rows, results } = await readFacts(tx, storefrontId, facts);
  const gone = await deleteFacts(tx, rows);
  for (const { at, merchantId, kind, digest } of rows) {
    if (gone.has(`${merchantId} ${kind} ${digest}`)) results[at] = done('recorded');
  }
  tell(tx, 'facts.retracted', storefrontId, gone);
  return results;
}

interface ReadFact {
  /** Place of the row that it comes from. */
  at: number;
  merchantId: MerchantId;
  kind: FactKind;
  digest: string;
  seenAt: Date;
}

const done = (outcome: 'recorded' | 'known'): FactResult => ({ outcome, problems: [] });

async function readFacts(tx: Tx, storefrontId: StorefrontId, facts: readonly SentFact[]) {
  const names = [...new Set(facts.map(({ merchant }) => merchant))];
  const [merchants, digest] = await Promise.all([
    merchantIdsByExternalIds(tx, storefrontId, names),
    digester(tx),
  ]);
  const rows: ReadFact[] = [];
  const results = facts.map(({ merchant, kind, value, seenAt }, at): FactResult => {
    const merchantId = merchants.get(merchant);
    const normal = normaliseFact(kind, value);
    const problems = [
      ...(merchantId ? [] : [operatorsField('unknown-merchant', '/merchant')]),
      ...(normal.length > 0 ? [] : [operatorsField('says-nothing', '/value')]),
    ];
    if (!merchantId || problems.length > 0) return { outcome: 'refused', problems };
    const seen = seenAt && seenAt < tx.now ? seenAt : tx.now;
    for (const fact of normal) {
      rows.push({ at, merchantId, kind: fact.kind, digest: digest(fact), seenAt: seen });
    }
    return done('known');
  });
  return { rows, results };
}

/** Merchants are told, values are not. */
function tell(
  tx: Tx,
  type: 'facts.recorded' | 'facts.retracted',
  storefrontId: StorefrontId,
  changed: ReadonlySet<string>,
): void {
  if (changed.size === 0) return;
  const merchantIds = [...new Set([...changed].map((key) => key.split(' ')[0] as MerchantId))];
  append(tx, {
    type,
    subject: storefrontId,
    parties: [],
    data: { storefrontId, merchantIds, facts: changed.size },
  });
}
