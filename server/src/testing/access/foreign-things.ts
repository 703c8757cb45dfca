import { z } from 'zod';
import type { OrganisationId } from '../../contracts/ids.js';
import { addPerson, createApiKey } from '../../modules/accounts/index.js';
import { addEvidence, storeBytes } from '../../modules/evidence/index.js';
import { merchantOf } from '../../modules/marketplace/index.js';
import { grantAuthorisation } from '../../modules/rights/index.js';
import type { TestHouse } from '../harness.js';
import type { Player, World } from '../world.js';

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
  };
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
