import { z } from 'zod';
import { idSchema } from '../ids.js';
import { organisationKind, permission, role } from '../parties.js';

const organisationId = idSchema('organisation');
const personId = idSchema('person');
const mandate = z.object({
  mandateId: idSchema('mandate'),
  holderId: organisationId,
  agentId: organisationId,
});

/** Entries of accounts: who exists, who may act, who has signed in. Names and addresses stand apart. */
export const accountEntries = {
  'organisation.registered': z.object({
    organisationId,
    kind: organisationKind,
    country: z.string(),
  }),
  'organisation.changed': z.object({ organisationId, fields: z.array(z.string()) }),
  'organisation.status-changed': z.object({
    organisationId,
    from: z.string(),
    to: z.enum(['pending', 'active', 'suspended', 'refused']),
  }),
  'person.added': z.object({ personId, organisationId, roles: z.array(role) }),
  'person.email-confirmed': z.object({ personId, organisationId }),
  'person.changed': z.object({ personId, organisationId, fields: z.array(z.string()) }),
  'person.roles-changed': z.object({
    personId,
    organisationId,
    from: z.array(role),
    to: z.array(role),
  }),
  'person.removed': z.object({ personId, organisationId }),
  /** Whoever keeps personal fields of this person must blank them when they hear this. */
  'person.erased': z.object({ personId, organisationId }),
  'password.changed': z.object({ personId, how: z.enum(['change', 'reset', 'invitation']) }),
  'session.opened': z.object({
    sessionId: idSchema('session'),
    personId,
    method: z.enum(['password', 'passkey', 'oidc']),
  }),
  'session.closed': z.object({ personId, sessionIds: z.array(idSchema('session')) }),
  'api-key.created': z.object({
    apiKeyId: idSchema('apiKey'),
    organisationId,
    permissions: z.array(permission),
  }),
  'api-key.revoked': z.object({ apiKeyId: idSchema('apiKey'), organisationId }),
  'passkey.added': z.object({ passkeyId: idSchema('passkey'), personId }),
  'passkey.removed': z.object({ passkeyId: idSchema('passkey'), personId }),
  'mandate.offered': mandate.extend({ rightsScope: z.array(idSchema('right')).nullable() }),
  'mandate.accepted': mandate,
  'mandate.ended': mandate,
  'sign-on-policy.changed': z.object({ autoJoinRole: role.nullable() }),
} as const;
