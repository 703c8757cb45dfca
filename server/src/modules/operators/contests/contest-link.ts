import type {
  ClusterId,
  LinkContestId,
  MerchantId,
  OrganisationId,
} from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { type Merchant, merchantsByIds } from '../../marketplace/index.js';
import { closeTasks, openTask, requireLock } from '../../review/index.js';
import { clusterOfShop, membersOf } from '../clusters/read-cluster.js';
import { operatorsProblem } from '../errors.js';

/** A merchant's objection to being linked with other shops. */
export interface LinkContest {
  id: LinkContestId;
  merchantId: MerchantId;
  clusterId: ClusterId;
  organisationId: OrganisationId;
  statement: string;
  locale: string;
  filedAt: Date;
  outcome: 'granted' | 'dismissed' | null;
  answer: string | null;
  answeredAt: Date | null;
}

const columns = sql`
  id, merchant_id as "merchantId", cluster_id as "clusterId",
  organisation_id as "organisationId", statement, locale, filed_at as "filedAt", outcome, answer,
  answered_at as "answeredAt"`;

export const contestById = (db: Reader, id: LinkContestId) =>
  db.first(sql<LinkContest>`select ${columns} from operators.contest where id = ${id}`);

/** Contests of a shop, the latest first. */
export const contestsOf = (db: Reader, merchantId: MerchantId) =>
  db.rows(sql<LinkContest>`
    select ${columns} from operators.contest where merchant_id = ${merchantId}
    order by filed_at desc limit 20`);

/** The shop, if it is the actor's own; otherwise, as for an unknown id, `shop-not-found`. */
export async function requireOwnShop(db: Reader, actor: Actor, id: MerchantId): Promise<Merchant> {
  const shop = (await merchantsByIds(db, [id])).get(id);
  if (!shop?.organisationId || !actor.actsFor.includes(shop.organisationId)) {
    throw operatorsProblem('shop-not-found');
  }
  return shop;
}

/** A merchant contests that its shop is linked to others. Problems: see `errors.ts`. */
export async function contestLink(
  tx: Tx,
  actor: Actor,
  merchantId: MerchantId,
  statement: string,
): Promise<LinkContestId> {
  const shop = await requireOwnShop(tx, actor, merchantId);
  const clusterId = await clusterOfShop(tx, merchantId);
  if (!clusterId) throw operatorsProblem('shop-not-linked');
  const id = newId('linkContest', tx.now);
  const filed = await tx.count(sql`
    insert into operators.contest (id, merchant_id, cluster_id, organisation_id, statement, locale,
      filed_by, filed_at)
    values (${id}, ${merchantId}, ${clusterId}, ${shop.organisationId}, ${statement},
      ${actor.locale}, ${tx.by}, ${tx.now})
    on conflict (merchant_id) where outcome is null do nothing`);
  if (filed === 0) throw operatorsProblem('link-contested');
  append(tx, {
    type: 'link.contested',
    subject: id,
    parties: shop.organisationId ? [shop.organisationId] : [],
    data: { contestId: id, merchantId, clusterId },
  });
  await openTask(tx, {
    ...{ kind: 'link-contest', subject: id, storefrontId: shop.storefrontId, regime: 'platform' },
    ...{ lane: 'standard', summary: { merchant: shop.name } },
  });
  return id;
}

/**
 * A person answers: granted, the shop is severed from everybody in its cluster, for good.
 * Problems: `link-contest-not-found`, `task-locked`.
 */
export async function answerLinkContest(
  tx: Tx,
  actor: Actor,
  id: LinkContestId,
  { outcome, text }: { outcome: 'granted' | 'dismissed'; text: string },
): Promise<void> {
  const contest = await contestById(tx, id);
  if (!contest || contest.outcome !== null) throw operatorsProblem('link-contest-not-found');
  await requireLock(tx, actor, id, 'link-contest');
  await tx.count(sql`
    update operators.contest set outcome = ${outcome}, answer = ${text}, answered_by = ${tx.by},
      answered_at = ${tx.now} where id = ${id}`);
  const { merchantId, organisationId } = contest;
  append(tx, {
    type: 'link.contest-answered',
    subject: id,
    parties: [organisationId],
    data: { contestId: id, merchantId, outcome },
  });
  if (outcome === 'granted') await severFromCluster(tx, merchantId, text);
  await closeTasks(tx, { kind: 'link-contest', subject: id }, outcome);
}

/** Finds that a shop is a stranger to everybody in its cluster, whatever they share. */
export async function severFromCluster(
  tx: Tx,
  merchantId: MerchantId,
  reason: string,
): Promise<void> {
  const clusterId = await clusterOfShop(tx, merchantId);
  if (!clusterId) throw operatorsProblem('shop-not-linked');
  const others = (await membersOf(tx, clusterId)).filter((one) => one.merchantId !== merchantId);
  const ids = others.map((one) => one.merchantId);
  await tx.count(sql`
    insert into operators.severed (one, other, reason, by, at)
    select least(${merchantId}, o), greatest(${merchantId}, o), ${reason}, ${tx.by}, ${tx.now}
    from unnest(${ids}::text[]) as o
    on conflict (one, other) do nothing`);
  append(tx, {
    type: 'link.severed',
    subject: merchantId,
    parties: [],
    data: { merchantId, clusterId, from: ids.length },
    personal: { reason },
  });
}
