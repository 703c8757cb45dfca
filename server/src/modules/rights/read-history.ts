import type { RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { rightsProblem } from './errors.js';
import { readRight } from './read-right.js';
import { type HistoryLine, historyOf } from './record.js';

/** The history of a right, for its holder and the platform: its reasons are between them. */
export async function readHistory(db: Reader, actor: Actor, id: RightId): Promise<HistoryLine[]> {
  const { viewer } = await readRight(db, actor, id);
  if (viewer === 'merchant') throw rightsProblem('right-not-found');
  return historyOf(db, id);
}
