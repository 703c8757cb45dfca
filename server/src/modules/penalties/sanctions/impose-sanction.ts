import type { ClusterId, MerchantId, SanctionId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';
import { type Merchant, merchantsByIds } from '../../marketplace/index.js';
import { closeTasks, openTask } from '../../review/index.js';
import { penaltiesProblem } from '../errors.js';
import { isCounting, ledgerOf, pointsOf } from '../points/ledger.js';
import { STEPS, type Step } from '../policy.js';
import { type Basis, isRunning, type Sanction, sanctionById, sanctionsOf } from './sanction.js';

const DAY = 86_400_000;
type House = Pick<Platform, 'mail' | 'settings'>;

export interface NewSanction {
  merchantId: MerchantId;
  step: Step;
  /** The statement of reasons, for the merchant. */
  statement: string;
  days: number | null;
  isReferred: boolean;
  batchId?: string;
  clusterId?: ClusterId;
  links?: Basis['links'];
}

/**
 * Imposes a step of the ladder with its reasons. A closure, and every step on shops because they are
 * linked, waits for a second person. Problems: `merchant-unknown`, `sanction-exists`.
 */
export async function imposeSanction(
  tx: Tx,
  house: House,
  actor: Actor,
  input: NewSanction,
): Promise<SanctionId> {
  const { merchantId, step, statement, days, isReferred, batchId = null, clusterId = null } = input;
  const merchant = (await merchantsByIds(tx, [merchantId])).get(merchantId);
  if (!merchant) throw penaltiesProblem('merchant-unknown');
  const known = await sanctionsOf(tx, merchantId);
  const isKnown = known.some(
    (one) => isRunning(one, tx.now) && STEPS.indexOf(one.step) >= STEPS.indexOf(step),
  );
  if (isKnown) throw penaltiesProblem('sanction-exists');
  const id = newId('sanction', tx.now);
  const needsSecond = step === 'closure' || batchId !== null;
  const untilAt = days === null ? null : new Date(tx.now.getTime() + days * DAY);
  const basis = await basisOf(tx, merchantId, input.links ?? []);
  await tx.count(sql`
    insert into penalties.sanction (id, merchant_id, storefront_id, organisation_id, batch_id,
      cluster_id, step, status, statement, locale, basis, is_referred, until_at, proposed_at,
      proposed_by)
    values (${id}, ${merchantId}, ${merchant.storefrontId}, ${merchant.organisationId}, ${batchId},
      ${clusterId}, ${step}, 'proposed', ${statement}, ${actor.locale},
      ${JSON.stringify(basis)}::jsonb, ${isReferred}, ${untilAt}, ${tx.now}, ${tx.by})`);
  if (needsSecond) {
    if (batchId === null) await askSecond(tx, merchant, id, step, actor);
  } else {
    await putInForce(tx, house, id, null);
  }
  await closeTasks(tx, { kind: 'penalty', subject: merchantId }, step);
  return id;
}

async function basisOf(tx: Tx, merchantId: MerchantId, links: Basis['links']): Promise<Basis> {
  const lines = await ledgerOf(tx, merchantId);
  const counting = lines.filter((line) => isCounting(line, tx.now));
  return {
    points: pointsOf(lines, tx.now),
    decisions: counting.map(({ decisionId, reason, points, at }) => {
      return { id: decisionId, reason, points, at: at.toISOString() };
    }),
    links,
  };
}

export function askSecond(
  tx: Tx,
  { name, storefrontId }: Pick<Merchant, 'name' | 'storefrontId'>,
  subject: string,
  step: Step,
  actor: Actor,
): Promise<unknown> {
  return openTask(tx, {
    ...{ kind: 'penalty', subject, storefrontId, regime: 'platform', lane: 'expedited' },
    summary: { title: name, step, isSecond: true },
    excludedPersonIds: actor.personId ? [actor.personId] : [],
  });
}

/** A second person agrees, or declines. Problems: `sanction-not-proposed`, `own-sanction`. */
export async function answerProposal(
  tx: Tx,
  house: House,
  actor: Actor,
  id: SanctionId,
  isApproved: boolean,
): Promise<void> {
  const sanction = await sanctionById(tx, id);
  if (!sanction) throw penaltiesProblem('sanction-not-found');
  if (sanction.status !== 'proposed') throw penaltiesProblem('sanction-not-proposed');
  if (sanction.proposedBy === actor.ref) throw penaltiesProblem('own-sanction');
  if (isApproved) {
    await putInForce(tx, house, id, tx.by);
  } else {
    await tx.count(sql`
      update penalties.sanction set status = 'declined', lifted_at = ${tx.now},
        lifted_by = ${tx.by} where id = ${id}`);
  }
  await closeTasks(tx, { kind: 'penalty', subject: id }, isApproved ? 'approved' : 'declined');
}

async function putInForce(
  tx: Tx,
  house: House,
  id: SanctionId,
  approvedBy: string | null,
): Promise<void> {
  await tx.count(sql`
    update penalties.sanction set status = 'in-force', in_force_at = ${tx.now},
      approved_by = ${approvedBy} where id = ${id}`);
  const sanction = (await sanctionById(tx, id)) as Sanction;
  tell(tx, sanction, 'merchant.sanctioned');
  await sendLetter(tx, house, sanction, 'imposed');
}

function tell(
  tx: Tx,
  sanction: Sanction,
  type: 'merchant.sanctioned' | 'merchant.sanction-lifted',
): void {
  const { id, merchantId, storefrontId, organisationId, step, untilAt, isReferred } = sanction;
  append(tx, {
    type,
    subject: merchantId,
    parties: organisationId ? [organisationId] : [],
    data: {
      ...{ sanctionId: id, merchantId, storefrontId, step, isReferred },
      ...(untilAt && { untilAt: untilAt.toISOString() }),
    },
  });
}

/** Ends a sanction as if it had never been. Problems: `sanction-not-in-force`. */
export async function liftSanction(
  tx: Tx,
  house: House,
  id: SanctionId,
  reason: string,
): Promise<void> {
  const sanction = await sanctionById(tx, id);
  if (!sanction) throw penaltiesProblem('sanction-not-found');
  if (sanction.status !== 'in-force') throw penaltiesProblem('sanction-not-in-force');
  await tx.count(sql`
    update penalties.sanction set status = 'lifted', lifted_at = ${tx.now}, lifted_by = ${tx.by},
      lift_reason = ${reason} where id = ${id}`);
  tell(tx, sanction, 'merchant.sanction-lifted');
  await sendLetter(tx, house, sanction, 'lifted');
}

const LETTERS = {
  imposed: {
    en: 'Your shop has been sanctioned. The reasons, the decisions that they rest on, and how to contest it are on this page:',
    zh: '您的店铺已受处罚。理由、所依据的决定以及异议方式见以下页面：',
  },
  lifted: {
    en: 'The sanction on your shop has been lifted. Details are on this page:',
    zh: '对您店铺的处罚已解除，详见以下页面：',
  },
} as const;

async function sendLetter(
  tx: Tx,
  { mail, settings }: House,
  { organisationId, statement }: Sanction,
  kind: keyof typeof LETTERS,
): Promise<void> {
  const to = organisationId && (await contactOf(tx, organisationId))?.email;
  if (!to || !organisationId) return;
  const locale = (await organisationsByIds(tx, [organisationId])).get(organisationId)?.locale;
  const language = locale === 'zh-CN' ? 'zh' : 'en';
  const subject = { en: 'About your shop', zh: '关于您的店铺' }[language];
  const body = kind === 'imposed' ? `${statement}\n\n` : '';
  const text = `${body}${LETTERS[kind][language]}\n${settings.baseUrl}/shop/penalties\n`;
  await mail.send(tx, { to, subject, text });
}
