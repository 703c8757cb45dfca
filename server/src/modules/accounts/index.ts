import type { Module } from '../../platform/module.js';
import { accountsRoutes } from './routes.js';
import { accountsTimers } from './timers.js';

export { actorFor, anonymousActor, systemActor } from './actor.js';
export { createApiKey, type NewApiKey } from './api-keys/create-api-key.js';
export { type DemoSignIn, demoSignIns, publishDemoSignIn } from './demo/demo-sign-ins.js';
export { outboxTransport } from './demo/outbox.js';
export {
  type DisclosureField,
  type DisclosureOwner,
  type DisclosureRegime,
  type DisclosureViewer,
  disclosure,
  mayDisclose,
} from './disclosure/disclosure.js';
export { acceptMandate, endMandate, giveMandate } from './mandates/change-mandate.js';
export { mandatedRights } from './mandates/queries.js';
export { hasAdministrator } from './organisations/has-administrator.js';
export type { Contact, Organisation, OrganisationStatus } from './organisations/organisation.js';
export {
  contactOf,
  findOrganisations,
  organisationsByIds,
  platformCountry,
} from './organisations/queries.js';
export {
  type NewOrganisation,
  registerOrganisation,
} from './organisations/register-organisation.js';
export { addPerson, type NewPerson } from './people/add-person.js';
export { erasePerson } from './people/erase-person.js';
export { membersOf, type Person, personsByIds } from './people/queries.js';
export { permissionsOf, roleTable } from './policy.js';
export { authenticate } from './sessions/authenticate.js';
export { hashPassword } from './sessions/passwords.js';

export const accountsModule: Module = {
  name: 'accounts',
  migrations: new URL('./migrations/', import.meta.url),
  routes: accountsRoutes,
  timers: () => accountsTimers,
};
