import {
  acceptInvitation,
  DEFAULT_RULE,
  inviteMember,
  LESSONS,
  recomputeStandings,
  recordFlagger,
  takeTest,
  writeRule,
} from '../../../modules/programs/index.js';
import { TELLER } from './tell-parties.js';
import { speakerOf, type ToldWorld } from './told-world.js';

const RULER = 'liang-wenbo';
const ASSOCIATION = 'fair-goods';
/** One member has been trained, one is at its lessons, one has not answered. */
const MEMBERS = [
  { holder: 'songyanli', daysAgo: 120, lessons: LESSONS.length },
  { holder: 'hushfin', daysAgo: 12, lessons: 1 },
  { holder: null, daysAgo: 4, lessons: 0 },
] as const;

/** What a coordinator has awarded, in the demo world. */
const FLAGGER = {
  coordinator: 'Lantern Coast digital services authority (invented)',
  expertise: 'Small makers’ trade marks and designs',
  daysAgo: 100,
} as const;

/**
 * So few claims fit into a demo world that nobody would have standing by the rule as delivered: its
 * platform asks for less, from the end of the story on.
 */
const DEMO_RULE = { ...DEFAULT_RULE, leastRequests: 20, leastSuccess: 0.75 };

/** Judges everybody once by the demo's own rule. */
export async function tellStandings(world: ToldWorld): Promise<void> {
  const { db } = world.platform;
  await world.act(RULER, (tx) => writeRule(tx, DEMO_RULE, 0));
  await recomputeStandings({ db, settings: world.platform.settings }, TELLER.ref);
}

/** An association sponsors members: invitations, lessons, privileges. */
export function tellProgrammes(world: ToldWorld): void {
  const { daysAgo: awardedDaysAgo, coordinator, expertise } = FLAGGER;
  const awarded = world.daysAgo(awardedDaysAgo, 'flagger');
  world.timetable.addQuiet(awarded, async () => {
    const organisationId = world.organisations.get(ASSOCIATION);
    const awardedOn = awarded.toISOString().slice(0, 10);
    await world.act(RULER, (tx) =>
      recordFlagger(tx, { organisationId, coordinator, expertise, awardedOn }),
    );
  });
  for (const { holder, daysAgo, lessons } of MEMBERS) {
    const at = world.daysAgo(daysAgo, `sponsored-${holder}`);
    world.timetable.addQuiet(at, () => sponsor(world, holder, lessons));
  }
}

async function sponsor(world: ToldWorld, holder: string | null, lessons: number): Promise<void> {
  const { settings } = world.platform;
  const email = holder ? world.player(speakerOf(holder)).person.email : 'office@willowcove.example';
  let token = '';
  const mail = {
    // The invitation's link is taken out of the letter instead of an inbox.
    send: async (_: unknown, ...letters: { text: string }[]) => {
      token = /invitation=([\w-]+)/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    },
  };
  await world.act(speakerOf(ASSOCIATION), (tx, actor) =>
    inviteMember(tx, { mail, settings }, actor.organisationId as never, {
      email,
      locale: 'zh-CN',
    }),
  );
  if (!holder) return;
  const { id } = await world.act(speakerOf(holder), (tx, actor) =>
    acceptInvitation(tx, actor, token),
  );
  for (const lesson of LESSONS.slice(0, lessons)) {
    const answers = lesson.questions.map(({ right }) => right);
    await world.act(speakerOf(holder), (tx, actor) =>
      takeTest(tx, settings, actor, id, { lesson: lesson.code, answers }),
    );
  }
}
