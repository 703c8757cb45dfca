import { can, type Route, read, write } from '../../platform/http/index.js';
import { endAuthorisation, grantAuthorisation } from './grant-authorisation.js';
import { pageOfAuthorisations } from './list-rights.js';
import { presentAuthorisation } from './present.js';
import {
  authorisationParams,
  authorisationSchema,
  authorisationsPage,
  authorisationsQuery,
  grantSchema,
} from './schema.js';

const tag = 'Authorisations';

export const authorisationRoutes: Route[] = [
  read(
    'GET /v1/authorisations',
    {
      summary: 'Authorisations: a merchant’s own, those a holder gave, all for the platform',
      tag,
      access: can('right.read'),
      query: authorisationsQuery,
      returns: authorisationsPage,
    },
    ({ db, actor, query }) => pageOfAuthorisations(db, actor, query),
  ),
  write(
    'POST /v1/authorisations',
    {
      summary: 'Authorise a merchant to sell under a right',
      tag,
      access: can('authorisation.manage'),
      body: grantSchema,
      returns: authorisationSchema,
      status: 201,
    },
    async ({ tx, actor, body }) =>
      presentAuthorisation(tx, await grantAuthorisation(tx, actor, body)),
  ),
  write(
    'DELETE /v1/authorisations/:id',
    {
      summary: 'End an authorisation now',
      tag,
      access: can('authorisation.manage'),
      params: authorisationParams,
    },
    ({ tx, actor, params }) => endAuthorisation(tx, actor, params.id),
  ),
];
