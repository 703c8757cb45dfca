import type { ClaimId, DecisionId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/**
 * Who made or approved the decision that now stands on each claim itself, not on an answer to it;
 * claims without one are absent.
 * @param ignored decisions looked past, such as one that is about to be undone.
 * @returns references of actors, such as `person:per_…`.
 */
export async function decidersOf(
  db: Reader,
  subjects: readonly ClaimId[],
  ignored: readonly DecisionId[] = [],
): Promise<Map<ClaimId, readonly string[]>> {
  const rows = await db.rows(sql<{ subject: ClaimId; people: string[] }>`
    select distinct on (subject) subject,
      array_remove(array[made_by, approved_by], null) as people
    from decisions.decision
    where subject = any(${[...subjects]}::text[]) and undone_at is null
      and outcome in ('accepted', 'rejected', 'not-cured') and id <> all (${[...ignored]}::text[])
    order by subject, made_at desc, id desc`);
  return new Map(rows.map(({ subject, people }) => [subject, people]));
}
