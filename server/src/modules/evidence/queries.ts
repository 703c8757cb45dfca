import type { EvidenceId, OrganisationId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { EvidenceItem } from './evidence-item.js';

/** Items of these ids, each with the organisations that it was shared with. */
export function selectItems(db: Reader, ids: readonly EvidenceId[]): Promise<EvidenceItem[]> {
  return db.rows(sql<EvidenceItem>`
    select i.id, i.owner_id as "ownerId", i.sha256, i.bytes, i.media_type as "mediaType",
      i.file_name as "fileName", i.purpose, i.width, i.height,
      i.preview_sha256 as "previewSha256", i.added_at as "addedAt",
      array(select s.organisation_id from evidence.share s where s.evidence_id = i.id)
        as "sharedWith"
    from evidence.item i where i.id = any(${[...ids]}::text[])`);
}

/** Inserts the item unless its owner has the same file for the same purpose already. */
export async function insertItem(
  tx: Tx,
  item: Omit<EvidenceItem, 'sharedWith' | 'addedAt'>,
): Promise<{ id: EvidenceId; isNew: boolean }> {
  const made = await tx.first(sql<{ id: EvidenceId }>`
    insert into evidence.item (id, owner_id, added_by, sha256, bytes, media_type, file_name,
      purpose, width, height, preview_sha256, added_at)
    values (${item.id}, ${item.ownerId}, ${tx.by}, ${item.sha256}, ${item.bytes},
      ${item.mediaType}, ${item.fileName}, ${item.purpose}, ${item.width}, ${item.height},
      ${item.previewSha256}, ${tx.now})
    on conflict (owner_id, sha256, purpose, file_name) do nothing
    returning id`);
  if (made) return { id: made.id, isNew: true };
  const before = await tx.first(sql<{ id: EvidenceId }>`
    select id from evidence.item
    where owner_id = ${item.ownerId} and sha256 = ${item.sha256}
      and purpose = ${item.purpose} and file_name = ${item.fileName}`);
  if (!before) throw new Error('Evidence items are never deleted.');
  return { id: before.id, isNew: false };
}

/** Adds the shares that are missing; answers those that it added. */
export function insertShares(
  tx: Tx,
  evidenceIds: readonly EvidenceId[],
  organisationIds: readonly OrganisationId[],
) {
  type Added = { evidenceId: EvidenceId; organisationId: OrganisationId; ownerId: OrganisationId };
  return tx.rows(sql<Added>`
    with added as (
      insert into evidence.share (evidence_id, organisation_id, shared_at, shared_by)
      select i.id, o.id, ${tx.now}, ${tx.by}
      from evidence.item i cross join unnest(${[...organisationIds]}::text[]) as o (id)
      where i.id = any(${[...evidenceIds]}::text[]) and o.id <> i.owner_id
      order by 1, 2
      on conflict do nothing
      returning evidence_id, organisation_id)
    select a.evidence_id as "evidenceId", a.organisation_id as "organisationId",
      i.owner_id as "ownerId"
    from added a join evidence.item i on i.id = a.evidence_id
    order by 1, 2`);
}
