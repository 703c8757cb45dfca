import { z } from 'zod';
import { emailAddressSchema } from '../../../contracts/identifiers/index.js';
import { idSchema } from '../../../contracts/ids.js';
import { locale, organisationKind, permission } from '../../../contracts/parties.js';
import { instant, passwordSchema, tokenSchema } from '../schema.js';

/** Who the reader is: the first thing that a page asks. */
export const sessionView = z.object({
  signedIn: z.boolean(),
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), locale }).nullable(),
  organisation: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: organisationKind,
      status: z.enum(['pending', 'active']),
    })
    .nullable(),
  permissions: z.array(permission),
  demo: z.boolean().describe('The world in here is a seeded story.'),
  needsSetup: z.boolean().describe('There is no administrator yet: POST /v1/setup makes one.'),
  sso: z.boolean().describe('GET /v1/session/oidc signs staff of the platform on.'),
});
export type SessionView = z.input<typeof sessionView>;

// Nothing is refused by shape here: a strange address is a sign-in that does not match.
export const signInBody = z.object({
  email: z.string().max(254).meta({ example: 'ip@example.com' }),
  password: passwordSchema,
});

export const openSessionView = z.object({
  id: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  userAgent: z.string(),
  address: z.string(),
  method: z.enum(['password', 'passkey', 'oidc']),
  isCurrent: z.boolean(),
});

export const sessionParams = z.object({ id: idSchema('session') });
export const passwordChangeBody = z.object({ current: passwordSchema, new: passwordSchema });
export const resetRequestBody = z.object({ email: emailAddressSchema });
export const resetBody = z.object({ token: tokenSchema, password: passwordSchema });
