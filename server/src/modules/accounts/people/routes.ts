import { z } from 'zod';
import { emailAddressSchema } from '../../../contracts/identifiers/index.js';
import { idSchema } from '../../../contracts/ids.js';
import { locale, role } from '../../../contracts/parties.js';
import { can, pageQuery, type Route, read, write } from '../../../platform/http/index.js';
import { cut, pageOf, readCursor } from '../../../platform/http/page.js';
import { accountsProblem } from '../errors.js';
import { instant, instantOf, nameSchema } from '../schema.js';
import { exportPerson } from './export-person.js';
import { changeRoles, eraseOnRequest, invitePerson, removeMember } from './manage-members.js';
import { changeProfile, requirePerson } from './profile.js';
import { type Member, memberById, membersOf } from './queries.js';

const tag = 'People';
const params = z.object({ id: idSchema('person') });
const roles = z.array(role).min(1).max(8);

const memberSchema = z.object({
  id: z.string(),
  organisationId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  locale,
  roles: z.array(role),
  status: z.enum(['invited', 'unconfirmed', 'active']),
  addedAt: instant,
  version: z.number().int(),
});

const exportSchema = z.looseObject({ exportedAt: instant });

function present(member: Member | undefined): z.input<typeof memberSchema> {
  if (!member || member.status === 'removed' || member.status === 'erased') {
    throw accountsProblem('person-not-found');
  }
  const { id, organisationId, name, email, roles, status, version } = member;
  const addedAt = instantOf(member.addedAt);
  return {
    id,
    organisationId,
    name,
    email,
    locale: member.locale,
    roles,
    status,
    addedAt,
    version,
  };
}

export const peopleRoutes: Route[] = [
  read(
    'GET /v1/people/me',
    { summary: 'Your own record', tag, access: 'signed-in', returns: memberSchema },
    async ({ db, actor }) => present(await memberById(db, requirePerson(actor).personId)),
  ),
  write(
    'PATCH /v1/people/me',
    {
      summary: 'Change your name or language',
      tag,
      access: 'signed-in',
      body: z.object({ name: nameSchema.optional(), locale: locale.optional() }),
      returns: memberSchema,
    },
    async ({ tx, actor, body }) => {
      await changeProfile(tx, actor, body);
      return present(await memberById(tx, requirePerson(actor).personId));
    },
  ),
  read(
    'GET /v1/people/me/export',
    {
      summary: 'Everything personal that is kept about you',
      tag,
      access: 'signed-in',
      returns: exportSchema,
    },
    async ({ db, actor, setHeader }) => {
      const exported = await exportPerson(db, requirePerson(actor).personId);
      setHeader('content-disposition', 'attachment; filename="magpie-export.json"');
      return { ...exported, exportedAt: instantOf(exported.exportedAt) };
    },
  ),
  read(
    'GET /v1/people',
    {
      summary: 'People of your organisation',
      tag,
      access: can('organisation.manage'),
      query: pageQuery,
      returns: pageOf(memberSchema),
    },
    async ({ db, actor, query }) => {
      const after = readCursor(query.cursor)?.[0]?.toString();
      const rows = await membersOf(db, actor.organisationId, after, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map(present) };
    },
  ),
  write(
    'POST /v1/people',
    {
      summary: 'Invite a person into your organisation',
      tag,
      access: can('organisation.manage'),
      body: z.object({ name: nameSchema, email: emailAddressSchema, roles, locale }),
      returns: memberSchema,
      status: 201,
    },
    async ({ platform, tx, actor, body }) =>
      present(await memberById(tx, await invitePerson(platform, tx, actor, body))),
  ),
  write(
    'PATCH /v1/people/:id',
    {
      summary: 'Give a member other roles',
      tag,
      access: can('organisation.manage'),
      params,
      body: z.object({ roles }),
      returns: memberSchema,
      ifMatch: true,
    },
    async ({ tx, actor, params, body, expectedVersion }) => {
      await changeRoles(tx, actor, params.id, { ...body, version: expectedVersion });
      return present(await memberById(tx, params.id));
    },
  ),
  write(
    'DELETE /v1/people/:id',
    {
      summary: 'Remove a member from your organisation',
      tag,
      access: can('organisation.manage'),
      params,
    },
    ({ tx, actor, params }) => removeMember(tx, actor, params.id),
  ),
  write(
    'POST /v1/people/:id/erasure',
    {
      summary: 'Erase the personal data of yourself, or of a person you are responsible for',
      description: 'The journal’s entries and proofs stay; what named the person is deleted.',
      tag,
      access: 'signed-in',
      params,
    },
    ({ tx, actor, params }) => eraseOnRequest(tx, actor, params.id),
  ),
];
