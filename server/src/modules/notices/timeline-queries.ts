import type { Id } from '../../contracts/ids.js';
import type { EntryType } from '../../contracts/journal/index.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { ClaimState } from './claim.js';

export interface TimelineRow {
  entryId: string;
  at: Date;
  type: EntryType;
  data: { by?: string; state?: ClaimState; decisionId?: string; noteId?: Id<'note'> };
  claims: number;
  text: string | null;
  locale: string | null;
  evidenceIds: string[] | null;
}

/**
 * The journal's entries on these subjects, alike ones of one moment together, with the words
 * written for them. The journal is the source: pages show what the log proves.
 */
export async function timelineRows(
  db: Reader,
  subjects: readonly string[],
): Promise<TimelineRow[]> {
  return db.rows(sql<TimelineRow>`
    select min(e.entry_id) as "entryId", e.at, e.type,
      (array_agg(e.leaf::jsonb -> 'data' order by e.id))[1] as data, count(*) as claims,
      min(m.text) as text, min(m.locale) as locale,
      (array_agg(to_jsonb(m.evidence_ids) order by e.id) filter (where m.id is not null))[1]
        as "evidenceIds"
    from journal.entry e left join notices.message m on m.entry_id = e.entry_id
    where e.subject = any(${[...subjects]}::text[])
      and (e.type in ('notice.submitted', 'notice.noted') or e.type like 'claim.%')
    group by e.at, e.type, e.leaf::jsonb -> 'data' ->> 'noteId' order by e.at, min(e.id) limit 500`);
}
