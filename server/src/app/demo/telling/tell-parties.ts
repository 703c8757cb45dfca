import {
  acceptMandate,
  addPerson,
  giveMandate,
  registerOrganisation,
  systemActor,
} from '../../../modules/accounts/index.js';
import type { Tx } from '../../../platform/db/index.js';
import {
  type DemoMandate,
  type DemoOrganisation,
  demoHolders,
  demoMandates,
  demoMerchants,
  demoPlatform,
} from '../content/index.js';
import { contentOrganisation, inLanguage, speakerOf, type ToldWorld } from './told-world.js';

const ANSWER_HOURS = 5;

/** The name in the journal of whoever makes the demo world. */
export const TELLER = systemActor('demo');

/** Puts everybody's arrival into the timetable; the platform comes first. */
export function tellParties(world: ToldWorld, passwordHash: string): void {
  for (const organisation of [demoPlatform, ...demoHolders, ...demoMerchants]) {
    const { key, joinedDaysAgo } = organisation;
    world.timetable.addQuiet(world.daysAgo(joinedDaysAgo, key), () =>
      register(world, organisation, passwordHash),
    );
  }
  for (const mandate of demoMandates) tellMandate(world, mandate);
}

async function register(world: ToldWorld, organisation: DemoOrganisation, passwordHash: string) {
  const { db } = world.platform;
  const players = await db.write(TELLER.ref, (tx) =>
    registerWithPeople(tx, world, organisation, passwordHash),
  );
  for (const player of players) world.enter(player);
}

async function registerWithPeople(
  tx: Tx,
  world: ToldWorld,
  organisation: DemoOrganisation,
  passwordHash: string,
) {
  const { kind, name, country, address, registerNumber, people } = organisation;
  const [speaker] = people;
  const organisationId = await registerOrganisation(tx, TELLER, {
    kind,
    name: inLanguage(name, speaker.locale),
    country,
    locale: speaker.locale,
    registrationNumber: registerNumber,
    contact: { name: speaker.name, email: speaker.email, phone: speaker.phone, address },
  });
  world.organisations.set(organisation.key, organisationId);
  const players = [];
  for (const person of people) {
    const { name: called, email, roles, locale } = person;
    const added = { name: called, email, roles, locale, passwordHash, isEmailConfirmed: true };
    const personId = await addPerson(tx, organisationId, added);
    players.push({ personId, person, organisation });
  }
  return players;
}

function tellMandate(world: ToldWorld, { key, principal, agent, grantedDaysAgo }: DemoMandate) {
  const at = world.daysAgo(grantedDaysAgo, key);
  world.timetable.addQuiet(at, async () => {
    const agentId = world.organisations.get(agent);
    const holderId = world.organisations.get(principal);
    const id = await world.act(speakerOf(principal), (tx, actor) =>
      giveMandate(tx, actor, { agentId, holderId }),
    );
    world.timetable.addQuiet(new Date(at.getTime() + ANSWER_HOURS * 3_600_000), async () => {
      await world.act(speakerOf(agent), (tx, actor) => acceptMandate(tx, actor, id));
      for (const person of contentOrganisation(agent).people) world.refresh(person.key);
    });
  });
}
