import { type Reader, sql } from '../../../platform/db/index.js';

/** How often a rule, or the scorecard, was right of late, and what it may do for that. */
export interface Gate {
  /** The id of a rule, or `scorecard`. */
  subject: string;
  version: string;
  upheld: number;
  labelled: number;
  mayRemove: boolean;
  checkedAt: Date;
}

export function gates(db: Reader): Promise<Gate[]> {
  return db.rows(sql<Gate>`
    select subject, version, upheld, labelled, may_remove as "mayRemove",
      checked_at as "checkedAt"
    from screening.gate order by subject`);
}
