import { z } from 'zod';
import type { OrganisationId } from '../../contracts/ids.js';
import { addPerson, createApiKey } from '../../modules/accounts/index.js';
import { addEvidence, storeBytes } from '../../modules/evidence/index.js';
import { merchantOf } from '../../modules/marketplace/index.js';
import {
  acceptInvitation,
  DEFAULT_RULE,
  inviteMember,
  recomputeStandings,
  writeRule,
} from '../../modules/programs/index.js';
import { grantAuthorisation } from '../../modules/rights/index.js';
import { sql } from '../../platform/db/index.js';
import { MAIL_JOB } from '../../platform/mail/index.js';
import type { TestHouse } from '../harness.js';
import { addOrganisation, type Player, type World } from '../world.js';

/** One real thing of every kind that a tenant can own, by the name of its place in a path. */
export type Things = Readonly<Record<string, string>>;

/** Builds, through verbs and routes, a case with everything in it between a holder and a merchant. */
export async function buildThings(house: TestHouse, world: World): Promise<Things> {
  const { db } = house.platform;
  const { holder, merchant } = world;
  const [listing = ''] = world.listings;
  const filed = await fileCase(house, world, listing);
  const [merchantId] = await db.read((q) => merchantOf(q, merchant.organisationId));
  if (!merchantId) throw new Error('The merchant sells nothing.');
  const authorisation = await db.write(holder.actor.ref, (tx) =>
    grantAuthorisation(tx, holder.actor, {
      rightId: world.trademark,
      merchant: { storefrontId: world.storefrontId, externalId: 'elsewhere' },
    }),
  );
  await house.runtime.settle();
  const entries = await ask(house, holder, 'GET', `/v1/journal/entries?subject=${filed.claim}`);
  return {
    ...filed,
    listing,
    authorisation,
    merchant: merchantId,
    right: world.copyright,
    storefront: world.storefrontId,
    entry: z.object({ items: z.array(z.object({ entryId: z.string() })) }).parse(entries).items[0]
      ?.entryId as string,
    ...(await ownedByHolder(house, holder)),
    draft: await beginDraft(house, world),
    ...(await standInProgrammes(house, world)),
    ...(await underVetting(house, world, filed.notice)),
    sanction: await sanctioned(house, world, merchantId),
  };
}

/** A standing that turned, and a membership that an association gave. */
async function standInProgrammes(house: TestHouse, world: World) {
  const { holder, administrator } = world;
  const { db } = house.platform;
  const association = await addOrganisation(house, 'association', 'Guild of Others');
  const invited = { email: 'member@heron.example', locale: 'en' as const };
  await db.write(association.actor.ref, (tx) =>
    inviteMember(tx, house.platform, association.organisationId, invited),
  );
  const { text } = await lastMail(house, invited.email);
  const token = /invitation=([\w-]+)/.exec(text)?.[1] ?? '';
  const accepted = await db.write(holder.actor.ref, (tx) =>
    acceptInvitation(tx, holder.actor, token),
  );
  const easy = { ...DEFAULT_RULE, leastRequests: 1, leastSuccess: 0, mostCounters: 1 };
  await db.write(administrator.actor.ref, (tx) => writeRule(tx, easy, 0));
  await recomputeStandings(house.platform, 'system:test');
  const changes = await ask(house, holder, 'GET', '/v1/standing-changes');
  const shape = z.object({ items: z.array(z.object({ id: z.string() })) });
  return { sponsorship: accepted.id, standingChange: shape.parse(changes).items[0]?.id ?? '' };
}

/** A warning to the holder, and something asked of it. */
async function underVetting(house: TestHouse, { holder, senior }: World, notice: string) {
  const shape = z.object({ id: z.string() });
  const warned = await ask(house, senior, 'POST', '/v1/misuse', {
    ...{ organisationId: holder.organisationId, party: 'complainant', step: 'warning' },
    statement: 'Some notices were manifestly unfounded.',
  });
  const asked = await ask(house, senior, 'POST', `/v1/notices/${notice}/vetting/requests`, {
    ...{ kind: 'identity-recheck', text: 'Please show your licence again.' },
  });
  const requests = z.object({ requests: z.array(shape) }).parse(asked);
  return { misuse: shape.parse(warned).id, vettingRequest: requests.requests[0]?.id ?? '' };
}

/** A warning to the merchant. */
async function sanctioned(house: TestHouse, { senior }: World, merchantId: string) {
  const made = await ask(house, senior, 'POST', `/v1/merchants/${merchantId}/sanctions`, {
    ...{ step: 'warning', statement: 'Three listings were removed.' },
  });
  return z.object({ id: z.string() }).parse(made).id;
}

async function lastMail(house: TestHouse, to: string): Promise<{ text: string }> {
  const row = await house.platform.db.read((q) =>
    q.first(sql<{ text: string }>`
      select data ->> 'text' as text from jobs.job
      where name = ${MAIL_JOB} and data ->> 'to' = ${to} order by created_on desc limit 1`),
  );
  if (!row) throw new Error(`No mail to ${to}.`);
  return row;
}

async function beginDraft(house: TestHouse, world: World): Promise<string> {
  const made = await ask(house, world.holder, 'POST', '/v1/notices/drafts', headOf(world));
  return z.object({ draftId: z.string() }).parse(made).draftId;
}

function headOf({ storefrontId, copyright }: World) {
  return {
    storefrontId,
    regime: 'platform',
    rightId: copyright,
    ground: 'copyright-infringement',
    statements: ['accuracy-and-authority'],
    explanation: 'The picture is our drawing, line for line, without a licence.',
    signature: 'Ada Brook',
    contact: { name: 'Ada Brook', email: 'ada@heron.example' },
  };
}

/** The people, keys, mandates and files of the holder. */
async function ownedByHolder(house: TestHouse, holder: Player) {
  const { db } = house.platform;
  const id = holder.organisationId;
  const stored = await storeBytes(house.platform, await picture(), 1_000_000);
  return db.write(holder.actor.ref, async (tx) => ({
    apiKey: (
      await createApiKey(tx, { organisationId: id }, { name: 'K', permissions: ['right.read'] })
    ).id,
    person: await addPerson(tx, id, {
      name: 'Colleague',
      email: 'colleague@heron.example',
      roles: ['member'],
      locale: 'en',
      isEmailConfirmed: true,
    }),
    evidence: await addEvidence(tx, holder.actor, {
      ...stored,
      fileName: 'mark.png',
      purpose: 'notice',
    }),
  }));
}

async function picture(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const input = { create: { width: 8, height: 8, channels: 3 as const, background: '#a33' } };
  return sharp(input).png().toBuffer();
}

/** A notice of the copyright, accepted, countered and forwarded: it waits for the holder's answer. */
async function fileCase(house: TestHouse, world: World, listing: string) {
  const { holder, merchant, reviewer } = world;
  const submitted = z
    .object({ noticeId: z.string(), results: z.array(z.object({ claimId: z.string() })) })
    .parse(
      await ask(house, holder, 'POST', '/v1/notices', {
        ...headOf(world),
        listings: [{ listingId: listing }],
      }),
    );
  const claim = submitted.results[0]?.claimId ?? '';
  const ruled = await ask(house, reviewer, 'POST', '/v1/claims/decisions', {
    ...{ claimIds: [claim], outcome: 'accept', reason: 'counterfeit-tells' },
  });
  const moved = z.object({ moved: z.array(z.object({ decisionId: z.string() })) }).parse(ruled);
  const { counterNoticeId } = z.object({ counterNoticeId: z.string() }).parse(
    await ask(house, merchant, 'POST', '/v1/counter-notices', {
      claimIds: [claim],
      explanation: 'We drew this picture ourselves and can show the sketches.',
      statements: ['no-infringement'],
      signature: 'Wei Shop',
      contact: { name: 'Wei Shop', email: 'wei@shop.example' },
    }),
  );
  await ask(house, reviewer, 'POST', `/v1/counter-notices/${counterNoticeId}/forwarding`, {});
  return {
    notice: submitted.noticeId,
    claim,
    decision: moved.moved[0]?.decisionId ?? '',
    counterNotice: counterNoticeId,
  };
}

async function ask(
  house: TestHouse,
  { key }: Player,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await house.http.inject({ method, url, headers, ...(payload && { payload }) });
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
  return answer.json();
}

/** Makes an offer of a mandate between two organisations and answers its id. */
export async function offerMandate(
  house: TestHouse,
  holder: Player,
  agentId: OrganisationId,
): Promise<string> {
  const made = await ask(house, holder, 'POST', '/v1/mandates', { agentId });
  return z.object({ id: z.string() }).parse(made).id;
}
