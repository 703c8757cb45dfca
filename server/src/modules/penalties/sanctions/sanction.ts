import type {
  ClusterId,
  MerchantId,
  OrganisationId,
  SanctionId,
  StorefrontId,
} from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Step } from '../policy.js';

/** What a sanction rests on, as it stood: nothing of it is looked up again. */
export interface Basis {
  points: number;
  decisions: { id: string; reason: string; points: number; at: string }[];
  /** What the shop shares with linked ones, in words; for a step on linked shops only. */
  links: { en: string; zh: string }[];
}

export interface Sanction {
  id: SanctionId;
  merchantId: MerchantId;
  storefrontId: StorefrontId;
  organisationId: OrganisationId | null;
  batchId: string | null;
  clusterId: ClusterId | null;
  step: Step;
  status: 'proposed' | 'in-force' | 'declined' | 'lifted';
  statement: string;
  locale: string;
  basis: Basis;
  isReferred: boolean;
  untilAt: Date | null;
  proposedAt: Date;
  proposedBy: string;
  inForceAt: Date | null;
  approvedBy: string | null;
  liftedAt: Date | null;
  liftReason: string | null;
  contest: string | null;
  contestedAt: Date | null;
  outcome: 'granted' | 'dismissed' | null;
  answer: string | null;
  answeredAt: Date | null;
}

const columns = sql`
  id, merchant_id as "merchantId", storefront_id as "storefrontId",
  organisation_id as "organisationId", batch_id as "batchId", cluster_id as "clusterId", step,
  status, statement, locale, basis, is_referred as "isReferred", until_at as "untilAt",
  proposed_at as "proposedAt", proposed_by as "proposedBy", in_force_at as "inForceAt",
  approved_by as "approvedBy", lifted_at as "liftedAt", lift_reason as "liftReason", contest,
  contested_at as "contestedAt", outcome, answer, answered_at as "answeredAt"`;

export const sanctionById = (db: Reader, id: SanctionId) =>
  db.first(sql<Sanction>`select ${columns} from penalties.sanction where id = ${id}`);

export const sanctionsOf = (db: Reader, merchantId: MerchantId) =>
  db.rows(sql<Sanction>`
    select ${columns} from penalties.sanction where merchant_id = ${merchantId}
    order by proposed_at desc, id desc limit 100`);

export const sanctionsOfBatch = (db: Reader, batchId: string) =>
  db.rows(sql<Sanction>`
    select ${columns} from penalties.sanction where batch_id = ${batchId} order by id`);

/** Sanctions that are in force now, or wait for a second person. */
export const isRunning = ({ status, untilAt }: Sanction, now: Date) =>
  status === 'proposed' || (status === 'in-force' && (untilAt === null || untilAt > now));
