import { createHmac } from 'node:crypto';
import type { OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';

/** A detail that more accounts share than this tells of an agency or an office tower, not of one hand. */
const MOST_SHARERS = 25;

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** An organisation's contact details in their plainest spelling, by kind. */
async function detailsOf(tx: Tx, id: OrganisationId): Promise<[string, string][]> {
  const [organisations, contact] = await Promise.all([
    organisationsByIds(tx, [id]),
    contactOf(tx, id),
  ]);
  const all: [string, string | null | undefined][] = [
    ['registration', organisations.get(id)?.registrationNumber],
    ['email', contact?.email],
    ['phone', contact?.phone?.replace(/\D/g, '').slice(-10)],
    ['address', contact?.address],
  ];
  return all.flatMap(([kind, value]) => {
    const plain = value ? normal(value) : '';
    return plain.length >= 6 ? [[kind, plain] as [string, string]] : [];
  });
}

/**
 * Files a complainant under the cluster of all accounts that share a contact detail with it.
 * Kept as keyed hashes; sharing one only counts the accounts, it accuses nobody.
 */
export async function placeInCluster(tx: Tx, id: OrganisationId): Promise<void> {
  const secret = await tx.first(sql<{ key: string }>`select key from notice_abuse.secret`);
  const rows = (await detailsOf(tx, id)).map(([kind, value]) => ({
    kind,
    digest: createHmac('sha256', secret?.key ?? '')
      .update(`${kind}\n${value}`)
      .digest('base64url'),
  }));
  await tx.count(sql`delete from notice_abuse.identity where organisation_id = ${id}`);
  await tx.count(sql`
    insert into notice_abuse.identity (organisation_id, kind, digest)
    select ${id}, v.kind, v.digest
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (kind text, digest text)`);
  const sharing = await tx.rows(sql<{ id: string; clusterId: string }>`
    select distinct m.organisation_id as id, m.cluster_id as "clusterId"
    from notice_abuse.identity i join notice_abuse.cluster_member m using (organisation_id)
    where i.organisation_id <> ${id} and i.digest in (
      select digest from notice_abuse.identity
      where digest = any(${rows.map(({ digest }) => digest)}::text[])
      group by digest having count(*) between 2 and ${MOST_SHARERS})`);
  await join(tx, id, [...new Set(sharing.map(({ clusterId }) => clusterId))].sort());
}

/** All clusters met become the oldest of them. */
async function join(tx: Tx, id: OrganisationId, clusters: readonly string[]): Promise<void> {
  const [first = id, ...others] = clusters;
  await tx.count(sql`
    insert into notice_abuse.cluster_member (organisation_id, cluster_id) values (${id}, ${first})
    on conflict (organisation_id) do update set cluster_id = excluded.cluster_id`);
  if (others.length === 0) return;
  await tx.count(sql`
    update notice_abuse.cluster_member set cluster_id = ${first}
    where cluster_id = any(${[...others]}::text[])`);
}

/** The accounts behind each of these complainants, itself included. */
export async function clustersOf(tx: Tx, ids: readonly OrganisationId[]) {
  const rows = await tx.rows(sql<{ of: OrganisationId; member: OrganisationId }>`
    select a.organisation_id as of, b.organisation_id as member
    from notice_abuse.cluster_member a join notice_abuse.cluster_member b using (cluster_id)
    where a.organisation_id = any(${[...ids]}::text[])`);
  const members = new Map<OrganisationId, OrganisationId[]>(ids.map((id) => [id, []]));
  for (const { of, member } of rows) members.get(of)?.push(member);
  return members;
}
