import { z } from 'zod';
import { emailAddressSchema, phoneNumberSchema } from '../../../contracts/identifiers/index.js';
import { idSchema } from '../../../contracts/ids.js';
import { locale, organisationKind } from '../../../contracts/parties.js';
import { can, pageQuery, type Route, read, write } from '../../../platform/http/index.js';
import { cut, pageOf, readCursor } from '../../../platform/http/page.js';
import { accountsProblem } from '../errors.js';
import { countrySchema, instant, instantOf, nameSchema } from '../schema.js';
import { changeOrganisation, changeStatus, inviteOrganisation } from './change-organisation.js';
import { ORGANISATION_STATUSES } from './organisation.js';
import {
  listAgents,
  listOrganisations,
  type OrganisationRecord,
  organisationRecord,
} from './queries.js';

const tag = 'Organisations';
const params = z.object({ id: idSchema('organisation') });

const contactView = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
});
const contactBody = z.object({
  name: nameSchema,
  email: emailAddressSchema.nullable(),
  phone: phoneNumberSchema.nullable(),
  address: z.string().trim().max(500).nullable(),
});
const organisationSchema = z.object({
  id: z.string(),
  kind: organisationKind,
  name: z.string(),
  country: z.string(),
  locale,
  status: z.enum(ORGANISATION_STATUSES),
  registrationNumber: z.string().nullable(),
  contact: contactView,
  registeredAt: instant,
  version: z.number().int(),
});
const invitedSchema = z.object({
  kind: organisationKind.exclude(['platform']),
  name: nameSchema,
  country: countrySchema,
  registrationNumber: z.string().trim().max(60).optional(),
  owner: z.object({ name: nameSchema, email: emailAddressSchema, locale }),
});

function present(record: OrganisationRecord | undefined): z.input<typeof organisationSchema> {
  if (!record) throw accountsProblem('organisation-not-found');
  return { ...record, registeredAt: instantOf(record.registeredAt) };
}

export const organisationRoutes: Route[] = [
  read(
    'GET /v1/organisations/me',
    { summary: 'Your own organisation', tag, access: 'signed-in', returns: organisationSchema },
    async ({ db, actor }) => present(await organisationRecord(db, actor.organisationId)),
  ),
  write(
    'PATCH /v1/organisations/me',
    {
      summary: 'Change how your organisation is named and reached',
      tag,
      access: can('organisation.manage'),
      body: z.object({
        name: nameSchema.optional(),
        locale: locale.optional(),
        contact: contactBody.optional(),
      }),
      returns: organisationSchema,
      ifMatch: true,
    },
    async ({ tx, actor, body, expectedVersion }) => {
      await changeOrganisation(tx, actor, body, expectedVersion);
      return present(await organisationRecord(tx, actor.organisationId));
    },
  ),
  read(
    'GET /v1/organisations',
    {
      summary: 'Organisations of this installation',
      tag,
      access: can('platform.administer'),
      query: pageQuery.extend({
        status: z.enum(ORGANISATION_STATUSES).optional(),
        kind: organisationKind.optional(),
        q: z.string().trim().max(100).optional(),
      }),
      returns: pageOf(organisationSchema),
    },
    async ({ db, query }) => {
      const before = readCursor(query.cursor)?.[0]?.toString();
      const rows = await listOrganisations(db, query, before, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map(present) };
    },
  ),
  write(
    'POST /v1/organisations',
    {
      summary: 'Register an organisation and invite its first person',
      tag,
      access: can('platform.administer'),
      body: invitedSchema,
      returns: organisationSchema,
      status: 201,
    },
    async ({ platform, tx, actor, body }) =>
      present(await organisationRecord(tx, await inviteOrganisation(platform, tx, actor, body))),
  ),
  read(
    'GET /v1/organisations/:id',
    {
      summary: 'One organisation',
      tag,
      access: can('platform.administer'),
      params,
      returns: organisationSchema,
    },
    async ({ db, params }) => present(await organisationRecord(db, params.id)),
  ),
  write(
    'PATCH /v1/organisations/:id/status',
    {
      summary: 'Admit, refuse or suspend an organisation',
      tag,
      access: can('platform.administer'),
      params,
      body: z.object({ status: z.enum(['active', 'suspended', 'refused']) }),
      returns: organisationSchema,
      ifMatch: true,
    },
    async ({ platform, tx, params, body, expectedVersion }) => {
      await changeStatus(platform, tx, params.id, body.status, expectedVersion);
      return present(await organisationRecord(tx, params.id));
    },
  ),
  read(
    'GET /v1/agents',
    {
      summary: 'Agents whom you can give a mandate',
      tag: 'Mandates',
      access: can('mandate.manage'),
      query: pageQuery.extend({ q: z.string().trim().max(100).optional() }),
      returns: pageOf(z.object({ id: z.string(), name: z.string(), country: z.string() })),
    },
    async ({ db, query }) => {
      const after = readCursor(query.cursor)?.[0]?.toString();
      const rows = await listAgents(db, query.q, after, query.limit + 1);
      return cut(rows, query.limit, (row) => [row.id]);
    },
  ),
];
