import { expertWeights, type RingWeights } from '../../../engines/rings/index.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** The weights learned last, or what practice says while nothing was learned. */
export async function weightsInForce(db: Reader): Promise<RingWeights> {
  const row = await db.first(sql<{ weights: RingWeights }>`
    select weights from operators.weights order by version desc limit 1`);
  return row?.weights ?? expertWeights();
}
