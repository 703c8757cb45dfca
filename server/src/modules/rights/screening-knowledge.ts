import type { EvidenceId, RightId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** A right in force as screening looks for it, with who may sell under it. */
export interface RightToScreen {
  id: RightId;
  kind: string;
  title: string;
  niceClasses: number[];
  markImageId: EvidenceId | null;
  /** `storefrontId/externalId` of merchants whose authorisation is in force. */
  authorisedMerchants: string[];
  /** When an authorisation next begins or ends by its date. */
  changesAt: Date | null;
}

type At = { at: Date };

const select = ({ at }: At) => sql`
  select r.id, r.kind, r.title, r.nice_classes as "niceClasses", r.mark_image_id as "markImageId",
    coalesce(a.merchants, '{}') as "authorisedMerchants", a.changes_at as "changesAt"
  from rights."right" r
  left join lateral (
    select array_agg(storefront_id || '/' || external_id) filter (
        where from_at <= ${at} and (until_at is null or until_at > ${at})) as merchants,
      min(case when from_at > ${at} then from_at else until_at end) as changes_at
    from rights.authorisation
    where right_id = r.id and ended_at is null and (until_at is null or until_at > ${at})
  ) a on true
  where r.verified_at <= ${at} and r.status not in ('refused', 'withdrawn')
    and (r.expires_at is null or r.expires_at > ${at})
    and (r.challenged_from is null or r.challenged_from > ${at})`;

/** Rights in force at `at` in the order of their ids, from after `after`. */
export function rightsToScreen(db: Reader, at: Date, after: string, limit: number) {
  return db.rows(sql<RightToScreen>`
    ${select({ at })} and r.id > ${after} order by r.id limit ${limit}`);
}

/** Those of the rights that are in force at `at`. */
export function rightsToScreenByIds(db: Reader, at: Date, ids: readonly string[]) {
  return db.rows(sql<RightToScreen>`${select({ at })} and r.id = any(${[...ids]}::text[])`);
}
