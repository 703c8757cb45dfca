import type { JournalEntry } from '../../contracts/journal/index.js';
import type { Tx } from '../../platform/db/index.js';
import { append, type Subscriber, subscriber } from '../../platform/journal/index.js';
import { closeTasks } from '../review/index.js';
import { partReturn } from './follow-return.js';
import { regate } from './quality/gates.js';
import { markReversed, screeningOfDecision, setOutcome } from './screening-queries.js';

/** What becomes of a merchant's contest is what a person found of the listing. */
export function contestSubscriber(): Subscriber {
  return subscriber('screening-contests', ['contest.answered'], async (tx, entries) => {
    for (const entry of entries) await hear(tx, entry);
  });
}

async function hear(tx: Tx, { data }: JournalEntry<'contest.answered'>): Promise<void> {
  const { decisionId, outcome } = data;
  const screening = await screeningOfDecision(tx, decisionId);
  if (!screening) return;
  const { id, listingId, isAutomatic, concludedAt } = screening;
  if (outcome === 'dismissed') {
    if (screening.isInfringing !== null) return;
    await setOutcome(tx, id, { ...screening, isInfringing: true });
  } else {
    await setOutcome(tx, id, {
      outcome: 'cleared',
      decisionId: null,
      concludedAt,
      isInfringing: false,
      isAutomatic,
    });
    await markReversed(tx, id);
    await partReturn(tx, screening);
    append(tx, {
      type: 'screening.reversed',
      subject: id,
      parties: [],
      data: { screeningId: id, listingId, decisionId },
    });
  }
  await closeTasks(tx, { kind: 'screening', subject: id, as: 'cancelled' }, 'contested');
  await regate(tx, screening);
}
