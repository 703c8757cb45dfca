import { z } from 'zod';
import { type Route, work, write } from '../../../platform/http/index.js';
import { SELF_SERVICE_KINDS } from '../policy.js';
import {
  countrySchema,
  nameSchema,
  newPersonSchema,
  passwordSchema,
  tokenSchema,
} from '../schema.js';
import { setPasswordByToken } from '../sessions/reset-password.js';
import { visitorOf } from '../sessions/routes.js';
import { sessionView } from '../sessions/schema.js';
import { enter } from '../sessions/session-view.js';
import { confirmPerson } from './confirm-person.js';
import { setUp } from './set-up.js';
import { signUp } from './sign-up.js';
import { useToken } from './tokens.js';

const tag = 'Sign-up';

const signUpBody = z.object({
  organisation: z.object({
    kind: z.enum(SELF_SERVICE_KINDS),
    legalName: nameSchema,
    country: countrySchema,
    registrationNumber: z.string().trim().max(60).optional(),
  }),
  person: newPersonSchema,
});
const setUpBody = z.object({
  organisation: z.object({ legalName: nameSchema, country: countrySchema }),
  person: newPersonSchema,
});
const acceptanceBody = z.object({
  token: tokenSchema,
  password: passwordSchema,
  name: nameSchema.optional(),
});

export const signUpRoutes: Route[] = [
  work(
    'POST /v1/sign-ups',
    {
      summary: 'Register an organisation with its first person',
      description:
        'A link to confirm goes to the address; then the platform admits the organisation. ' +
        'Answers alike when the address has an account: its owner is told by mail.',
      tag,
      access: 'public',
      body: signUpBody,
      returns: z.object({ email: z.string() }),
      status: 202,
    },
    async ({ platform, body, address }) => {
      await signUp(platform, body, address);
      return { email: body.person.email };
    },
  ),
  write(
    'POST /v1/email-confirmations',
    {
      summary: 'Confirm an e-mail address with the token from the link',
      tag,
      access: 'public',
      body: z.object({ token: tokenSchema }),
    },
    async ({ tx, body }) => confirmPerson(tx, await useToken(tx, body.token, 'confirm-email')),
  ),
  work(
    'POST /v1/invitations/acceptances',
    {
      summary: 'Accept an invitation and choose a password',
      tag,
      access: 'public',
      body: acceptanceBody,
    },
    ({ platform, body }) => setPasswordByToken(platform, 'invitation', body),
  ),
  work(
    'POST /v1/setup',
    {
      summary: 'Make the first administrator, while there is none',
      tag,
      access: 'public',
      body: setUpBody,
      returns: sessionView,
      status: 201,
    },
    async (call) => enter(call, await setUp(call.platform, call.body, visitorOf(call))),
  ),
];
