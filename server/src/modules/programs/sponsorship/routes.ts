import type { OrganisationId, SponsorshipId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Reader } from '../../../platform/db/index.js';
import { can, type Route, read, write } from '../../../platform/http/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { programsProblem } from '../errors.js';
import { readDashboard, windowOf } from '../figures/dashboard.js';
import {
  aggregateQuery,
  aggregateSchema,
  endBody,
  invitationBody,
  inviteBody,
  lessonList,
  sponsorshipList,
  sponsorshipParams,
  sponsorshipSchema,
  testBody,
  testResult,
} from '../schema.js';
import { acceptInvitation, inviteMember } from './invite-member.js';
import { LESSONS } from './lessons.js';
import { listSponsorships, membersOfAssociation, type Sponsorship } from './sponsorship-queries.js';
import { endSponsorship, takeTest } from './train-member.js';

const tag = 'Sponsored members';
/** Fewer members than this, and an aggregate would tell of one of them. */
const LEAST_MEMBERS = 3;

async function present(db: Reader, actor: Actor, found: readonly Sponsorship[]) {
  const ids = found.flatMap(({ associationId, memberId }) =>
    [associationId, memberId ?? []].flat(),
  );
  const names = await organisationsByIds(db, [...new Set(ids)] as OrganisationId[]);
  const named = (id: OrganisationId) => ({ id, name: names.get(id)?.name ?? '' });
  return found.map((one) => ({
    id: one.id,
    association: named(one.associationId),
    email: actor.organisationKind === 'rights-holder' ? null : one.email,
    member: one.memberId ? named(one.memberId) : null,
    status: one.status,
    lessons: one.lessons,
    nextAttemptAt: one.nextAttemptAt?.toISOString() ?? null,
    invitedAt: one.invitedAt.toISOString(),
    acceptedAt: one.acceptedAt?.toISOString() ?? null,
    grantedAt: one.grantedAt?.toISOString() ?? null,
    endsOn: one.endsOn,
    endedAt: one.endedAt?.toISOString() ?? null,
    endReason: one.endReason,
  }));
}

/** The memberships that the actor is party to. */
async function seen(db: Reader, actor: Actor): Promise<Sponsorship[]> {
  if (actor.organisationKind === 'platform') return listSponsorships(db, {});
  if (actor.organisationKind === 'association') {
    return listSponsorships(db, { associationId: actor.organisationId });
  }
  return listSponsorships(db, { memberIds: actor.actsFor });
}

async function shown(db: Reader, actor: Actor, id: SponsorshipId) {
  const found = (await seen(db, actor)).filter((one) => one.id === id);
  const [one] = await present(db, actor, found);
  if (!one) throw programsProblem('sponsorship-not-found');
  return one;
}

export const sponsorshipRoutes: Route[] = [
  read(
    'GET /v1/sponsorships',
    {
      summary: 'Members that associations sponsor: one’s own, or all for the platform',
      tag,
      access: can('programme.read'),
      returns: sponsorshipList,
    },
    async ({ db, actor }) => ({ items: await present(db, actor, await seen(db, actor)) }),
  ),
  write(
    'POST /v1/sponsorships',
    {
      summary: 'Invite a member by e-mail',
      tag,
      access: can('sponsorship.manage'),
      body: inviteBody,
      returns: sponsorshipSchema,
      status: 201,
    },
    async ({ tx, platform, actor, body }) => {
      const associationId = actor.organisationId as OrganisationId;
      return shown(tx, actor, await inviteMember(tx, platform, associationId, body));
    },
  ),
  write(
    'POST /v1/sponsorships/acceptances',
    {
      summary: 'Accept an association’s invitation for your organisation',
      tag,
      access: can('notice.submit'),
      body: invitationBody,
      returns: sponsorshipSchema,
    },
    async ({ tx, actor, body }) =>
      shown(tx, actor, (await acceptInvitation(tx, actor, body.token)).id),
  ),
  write(
    'POST /v1/sponsorships/:id/end',
    {
      summary: 'End a membership, or withdraw an invitation',
      tag,
      access: can('programme.read'),
      params: sponsorshipParams,
      body: endBody,
      returns: sponsorshipSchema,
    },
    async ({ tx, actor, params, body }) => {
      const mayEnd = ['sponsorship.manage', 'notice.submit', 'platform.administer'] as const;
      if (!mayEnd.some((one) => actor.permissions.has(one))) {
        throw programsProblem('sponsorship-not-found');
      }
      await endSponsorship(tx, actor, params.id, body.reason);
      return shown(tx, actor, params.id);
    },
  ),
  read(
    'GET /v1/lessons',
    {
      summary: 'The training of sponsored members, without the answers of its tests',
      tag,
      access: 'signed-in',
      returns: lessonList,
    },
    async () => ({
      items: LESSONS.map(({ code, title, paragraphs, questions }) => ({
        ...{ code, title, paragraphs: [...paragraphs] },
        questions: questions.map(({ ask, options }) => ({ ask, options: [...options] })),
      })),
    }),
  ),
  write(
    'POST /v1/sponsorships/:id/tests',
    {
      summary: 'Take the test of a lesson; the last one passed grants the privileges',
      tag,
      access: can('notice.submit'),
      params: sponsorshipParams,
      body: testBody,
      returns: testResult,
    },
    async ({ tx, platform, actor, params, body }) => {
      const wrong = await takeTest(tx, platform.settings, actor, params.id, body);
      return { wrong, sponsorship: await shown(tx, actor, params.id) };
    },
  ),
  read(
    'GET /v1/association-figures',
    {
      summary: 'How an association’s members fare together; never one of them alone',
      tag,
      access: can('sponsorship.manage'),
      query: aggregateQuery,
      returns: aggregateSchema,
    },
    async ({ db, platform, actor, query }) => {
      const members = await membersOfAssociation(db, actor.organisationId as OrganisationId);
      const window = windowOf(db.now, platform.settings, query);
      const isEnough = members.length >= LEAST_MEMBERS;
      return {
        members: members.length,
        least: LEAST_MEMBERS,
        dashboard: isEnough ? await readDashboard(db, members, window) : null,
      };
    },
  ),
];
