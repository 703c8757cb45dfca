import type { Tx } from '../../platform/db/index.js';
import { joinLineage } from '../marketplace/index.js';
import type { Screening } from './screening.js';

type Returned = Pick<Screening, 'listingId' | 'findings'>;

/** The lineage of the removed goods that a listing was recognised as, the surest first. */
function lineageIn({ findings }: Returned): string | undefined {
  const [match] = findings
    .filter(({ engine }) => engine === 'relist')
    .sort((a, b) => b.strength - a.strength);
  const lineage = match?.figures.lineageId;
  return typeof lineage === 'string' ? lineage : undefined;
}

/** Puts a return that was removed on the lineage of the goods that it was recognised as. */
export async function followReturn(tx: Tx, screening: Returned): Promise<void> {
  const lineage = lineageIn(screening);
  if (lineage) await joinLineage(tx, screening.listingId, lineage);
}

/** It was not the removed goods after all: the listing is of its own lineage again. */
export async function partReturn(tx: Tx, screening: Returned): Promise<void> {
  if (lineageIn(screening)) await joinLineage(tx, screening.listingId, screening.listingId);
}
