import type { Actor } from '../../../contracts/parties.js';
import { addEvidence, type StoredBytes } from '../../../modules/evidence/index.js';
import {
  challengeRight,
  grantAuthorisation,
  registerRight,
  verifyRight,
} from '../../../modules/rights/index.js';
import type { Tx } from '../../../platform/db/index.js';
import {
  type DemoAuthorisation,
  type DemoRight,
  demoAuthorisations,
  demoRights,
} from '../content/index.js';
import { contentRight, inLanguage, reviewerFor, speakerOf, type ToldWorld } from './told-world.js';

const DAY = 86_400_000;

/** Rights as they are registered, verified and challenged, and who may sell under them. */
export function tellRights(world: ToldWorld): void {
  for (const right of demoRights) {
    const { key, uploadedDaysAgo, verifiedDaysAgo, challenge } = right;
    world.timetable.add(world.daysAgo(uploadedDaysAgo, key), () => register(world, right));
    if (verifiedDaysAgo !== undefined) {
      world.timetable.add(world.daysAgo(verifiedDaysAgo, key), () => verify(world, right));
    }
    if (challenge) {
      world.timetable.add(world.daysAgo(challenge.daysAgo, key), () => oppose(world, right));
    }
  }
  for (const authorisation of demoAuthorisations) {
    const at = world.daysAgo(authorisation.fromDaysAgo, authorisation.key);
    world.timetable.addQuiet(at, () => authorise(world, authorisation));
  }
}

async function register(world: ToldWorld, right: DemoRight): Promise<void> {
  const certificate = await world.files.certificate(right.key);
  const mark = await world.files.mark(right.key);
  const id = await world.act(speakerOf(right.holder), async (tx, actor, { person }) => {
    const certificateId = await page(tx, actor, right, certificate);
    const markImageId = mark ? await markImage(tx, actor, right, mark) : null;
    return registerRight(tx, actor, {
      holderId: null,
      kind: right.kind,
      subtype: right.subtype ?? null,
      title: inLanguage(right.title, person.locale),
      office: right.office,
      number: right.number,
      niceClasses: [...right.niceClasses],
      territories: [...right.territories],
      registeredOn: dateInDays(world, -right.validFromDaysAgo),
      expiresOn: right.endsInDays === null ? null : dateInDays(world, right.endsInDays),
      documentIds: [certificateId],
      markImageId,
    });
  });
  world.rights.set(right.key, id);
}

function page(tx: Tx, actor: Actor, { key }: DemoRight, stored: StoredBytes) {
  const file = { fileName: `${key}-certificate.png`, purpose: 'right-document' as const };
  return addEvidence(tx, actor, { ...stored, ...file });
}

function markImage(tx: Tx, actor: Actor, { key }: DemoRight, stored: StoredBytes) {
  const file = { fileName: `${key}-mark.png`, purpose: 'mark-image' as const };
  return addEvidence(tx, actor, { ...stored, ...file });
}

function reviewerOf(world: ToldWorld, right: DemoRight): string {
  return reviewerFor(world.player(speakerOf(right.holder)).person.locale);
}

async function verify(world: ToldWorld, right: DemoRight): Promise<void> {
  await world.act(reviewerOf(world, right), (tx, actor) =>
    verifyRight(tx, actor, world.rights.get(right.key)),
  );
}

async function oppose(world: ToldWorld, right: DemoRight): Promise<void> {
  const { holder, challenge, key } = right;
  if (!challenge) return;
  const { locale } = world.player(speakerOf(holder)).person;
  const reason = inLanguage(challenge.reason, locale);
  const stored = await world.files.text(`${key}\n\n${reason}\n`);
  const fileName = locale === 'zh-CN' ? '受理通知书.txt' : 'notice-of-acceptance.txt';
  await world.act(reviewerOf(world, right), async (tx, actor) => {
    const id = await addEvidence(tx, actor, { ...stored, fileName, purpose: 'challenge' });
    const from = tx.now.toISOString().slice(0, 10);
    await challengeRight(tx, actor, world.rights.get(key), { reason, from, evidenceIds: [id] });
  });
}

async function authorise(world: ToldWorld, granted: DemoAuthorisation): Promise<void> {
  const { right, merchant, territories, fromDaysAgo, endsInDays } = granted;
  const { holder } = contentRight(right);
  await world.act(speakerOf(holder), (tx, actor) =>
    grantAuthorisation(tx, actor, {
      rightId: world.rights.get(right),
      merchant: { merchantId: world.merchants.get(merchant) },
      territories: [...territories],
      from: dateInDays(world, -fromDaysAgo),
      until: dateInDays(world, endsInDays),
    }),
  );
}

function dateInDays(world: ToldWorld, days: number): string {
  return new Date(world.now.getTime() + days * DAY).toISOString().slice(0, 10);
}
