import type { ClaimId, CounterNoticeId, NoticeId, RightId } from '../../../contracts/ids.js';
import { addPerson, registerOrganisation } from '../../../modules/accounts/index.js';
import { addEvidence } from '../../../modules/evidence/index.js';
import { concludeVetting, imposeMisuse } from '../../../modules/notice-abuse/index.js';
import {
  decideClaims,
  fileCounterNotice,
  forwardCounterNotice,
  packInForce,
  submitNotice,
} from '../../../modules/notices/index.js';
import { markWellKnown, registerRight, verifyRight } from '../../../modules/rights/index.js';
import { demoListings, demoNotices } from '../content/index.js';
import {
  demoCopiedMark,
  demoMisuseWords,
  demoRounds,
  demoSquattedMark,
  demoSquatter,
  demoWellKnown,
} from '../content/misuse.js';
import { TELLER } from './tell-parties.js';
import { signedBy } from './told-notice.js';
import { contentMerchant, speakerOf, type ToldWorld } from './told-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STOREFRONT = 'cn';
const REGIME = 'cn-ecl' as const;
const REVIEWER = 'liang-wenbo';
const FILER = demoSquatter.people[0].key;

/** The round by which the complainant's past speaks for itself. */
const CONCLUDED = 'NQ-42';

/** The references of these notices begin so: they are no part of the story of `content/story`. */
export const MISUSE_REFERENCE = 'NQ-';

/**
 * A fresh mark held against goods on sale long before it: merchants answer, the complainant falls
 * silent, the listings come back, and the next notice comes under vetting by its own past.
 */
export function tellMisuse(world: ToldWorld, passwordHash: string): void {
  const { timetable } = world;
  timetable.addQuiet(world.daysAgo(demoSquatter.joinedDaysAgo, 'northquay'), () =>
    join(world, passwordHash),
  );
  timetable.add(world.daysAgo(90, 'northquay-mark'), () => enterRight(world));
  timetable.add(world.daysAgo(demoCopiedMark.enteredDaysAgo, 'northquay-copy'), () =>
    enterCopy(world),
  );
  timetable.add(world.daysAgo(demoWellKnown.daysAgo, 'well-known'), () => recordFame(world));
  let next = 0;
  for (const { daysAgo, listings } of demoRounds) {
    const chosen = TARGETS.slice(next, next + listings).map(({ key }) => key);
    next += listings;
    const reference = `${MISUSE_REFERENCE}${daysAgo}`;
    timetable.add(world.daysAgo(daysAgo, reference), () => complain(world, reference, chosen));
  }
}

const TOLD = new Set(demoNotices.flatMap(({ listings }) => listings));
/** Goods offered long before the mark was filed, and named by no other notice. */
const TARGETS = demoListings.filter(
  ({ key, merchant, listedDaysAgo }) =>
    listedDaysAgo > 130 && !TOLD.has(key) && contentMerchant(merchant).storefront === STOREFRONT,
);

async function join(world: ToldWorld, passwordHash: string): Promise<void> {
  const { kind, name, country, address, registerNumber, people } = demoSquatter;
  const [person] = people;
  const { email, roles, locale, phone } = person;
  await world.platform.db.write(TELLER.ref, async (tx) => {
    const organisationId = await registerOrganisation(tx, TELLER, {
      ...{ kind, name: name.zh, country, locale, registrationNumber: registerNumber },
      contact: { name: person.name, email, phone, address },
    });
    const added = { name: person.name, email, roles, locale, passwordHash, isEmailConfirmed: true };
    const personId = await addPerson(tx, organisationId, added);
    world.organisations.set(demoSquatter.key, organisationId);
    world.enter({ personId, person, organisation: demoSquatter });
  });
}

async function enterRight(world: ToldWorld): Promise<void> {
  const { title, office, number, niceClasses, filedDaysAgo } = demoSquattedMark;
  const filed = new Date(world.now.getTime() - filedDaysAgo * DAY).toISOString().slice(0, 10);
  const id = await world.act(FILER, (tx, actor) =>
    registerRight(tx, actor, {
      ...{ holderId: null, kind: 'trademark', subtype: 'word', title, office, number },
      ...{ niceClasses: [...niceClasses], territories: ['CN'], registeredOn: filed },
      ...{ expiresOn: null, documentIds: [], markImageId: null },
    }),
  );
  world.rights.set(demoSquatter.key, id);
  await world.act(REVIEWER, (tx, actor) => verifyRight(tx, actor, id as RightId));
}

/** A mark next to a well-known one, with the other firm's certificate: it waits on the desk. */
async function enterCopy(world: ToldWorld): Promise<void> {
  const { title, office, number, niceClasses, filedDaysAgo, certificateOf } = demoCopiedMark;
  const filed = new Date(world.now.getTime() - filedDaysAgo * DAY).toISOString().slice(0, 10);
  const stored = await world.files.certificate(certificateOf);
  await world.act(FILER, async (tx, actor) => {
    const paper = { ...stored, fileName: 'certificate.png', purpose: 'right-document' as const };
    const documentIds = [await addEvidence(tx, actor, paper)];
    await registerRight(tx, actor, {
      ...{ holderId: null, kind: 'trademark', subtype: 'word', title, office, number },
      ...{ niceClasses: [...niceClasses], territories: ['US'], registeredOn: filed },
      ...{ expiresOn: null, documentIds, markImageId: null },
    });
  });
}

async function recordFame(world: ToldWorld): Promise<void> {
  const { right, reason } = demoWellKnown;
  await world.act(REVIEWER, (tx, actor) =>
    markWellKnown(tx, actor, world.rights.get(right), { isWellKnown: true, reason }),
  );
}

async function complain(world: ToldWorld, reference: string, listings: readonly string[]) {
  const pack = packInForce(REGIME, world.now.toISOString().slice(0, 10));
  const stored = await world.files.text(`${demoMisuseWords.complaint}\n${reference}\n`);
  const made = await world.act(FILER, async (tx, actor, { person, organisation }) => {
    const evidence = { ...stored, fileName: '比对说明.txt', purpose: 'notice' as const };
    const head = {
      storefrontId: world.storefronts.get(STOREFRONT),
      ...{ regime: REGIME, rightId: world.rights.get(demoSquatter.key), ground: 'counterfeit' },
      ...{ explanation: demoMisuseWords.complaint, locale: person.locale, reference },
      statements: pack.notice.statements.map(({ code }) => code),
      ...signedBy(person, organisation),
      evidenceIds: [await addEvidence(tx, actor, evidence)],
    };
    const rows = listings.map((externalId) => ({ externalId }));
    return submitNotice(tx, world.platform, actor, head, rows);
  });
  const claims = made.results.map(({ claimId }) => claimId as ClaimId);
  if (reference === CONCLUDED) concludeLater(world, made.noticeId);
  const { timetable } = world;
  const soon = world.platform.clock.now().getTime();
  timetable.add(new Date(soon + 5 * HOUR), () => accept(world, claims));
  listings.forEach((listing, i) => {
    const claim = claims[i] as ClaimId;
    timetable.add(new Date(soon + (30 + i) * HOUR), () => answer(world, listing, claim));
  });
}

/** The first suspected notice is found to be in bad faith, and its sender is warned. */
function concludeLater(world: ToldWorld, noticeId: NoticeId): void {
  const at = new Date(world.platform.clock.now().getTime() + 20 * HOUR);
  world.timetable.add(at, async () => {
    await world.runtime.settle();
    const finding = { label: 'bad-faith', reason: demoMisuseWords.finding } as const;
    await world.act(REVIEWER, async (tx, actor) => {
      await concludeVetting(tx, world.platform.settings, actor, noticeId, finding);
      await imposeMisuse(tx, world.platform, actor, {
        ...{ organisationId: actorsOrganisation(world), party: 'complainant', step: 'warning' },
        statement: demoMisuseWords.warning,
      });
    });
  });
}

const actorsOrganisation = (world: ToldWorld) => world.organisations.get(demoSquatter.key);

async function accept(world: ToldWorld, claimIds: readonly ClaimId[]): Promise<void> {
  await world.act(REVIEWER, (tx, actor) =>
    decideClaims(tx, actor, { claimIds, outcome: 'accept', reason: 'confusingly-similar-mark' }),
  );
}

/** The merchant answers; the desk forwards it, and nobody replies. */
async function answer(world: ToldWorld, listing: string, claim: ClaimId): Promise<void> {
  const pack = packInForce(REGIME, world.now.toISOString().slice(0, 10));
  const { merchant } = TARGETS.find(({ key }) => key === listing) ?? { merchant: '' };
  const stored = await world.files.text(`${demoMisuseWords.counter}\n${listing}\n`);
  const filed = await world.act(
    speakerOf(merchant),
    async (tx, actor, { person, organisation }) => {
      const evidence = { ...stored, fileName: '订单记录.txt', purpose: 'counter-notice' as const };
      return fileCounterNotice(tx, actor, {
        claimIds: [claim],
        ...{ explanation: demoMisuseWords.counter, locale: person.locale, isShared: true },
        statements: pack.counterNotice.statements.map(({ code }) => code),
        ...signedBy(person, organisation),
        evidenceIds: [await addEvidence(tx, actor, evidence)],
      });
    },
  );
  const id: CounterNoticeId = filed.counterNoticeId;
  const at = new Date(world.platform.clock.now().getTime() + 3 * HOUR);
  world.timetable.add(at, async () => {
    await world.act(REVIEWER, (tx, actor) => forwardCounterNotice(tx, actor, id));
  });
}
