import { z } from 'zod';
import { Problem } from '../../../platform/errors/index.js';
import { can, type Route, read, work, write } from '../../../platform/http/index.js';
import { CEREMONY_COOKIE, CEREMONY_SECONDS } from '../ceremony.js';
import { LONGEST_DAYS, SESSION_COOKIE } from '../sessions/authenticate.js';
import { visitorOf } from '../sessions/routes.js';
import { beginSignOn, endSignOn } from './sign-on.js';
import { changeSignOnPolicy, signOnPolicy } from './sign-on-policy.js';

const tag = 'Single sign-on';
const access = can('platform.administer');
const policyBody = z.object({
  autoJoinRole: z
    .enum(['reviewer'])
    .nullable()
    .describe('Role of people whom the provider knows and we do not; null keeps them out.'),
});
const policySchema = policyBody.extend({ version: z.number().int() });

/** A redirect has no body of its own. */
const redirect = { returns: z.string(), status: 303 as const, produces: 'text/plain' };

export const signOnRoutes: Route[] = [
  work(
    'GET /v1/session/oidc',
    {
      summary: 'Sign on as the platform’s staff: redirects to the provider',
      tag,
      access: 'public',
      ...redirect,
    },
    async ({ platform, address, setHeader, setCookie }) => {
      const { url, cookie } = await beginSignOn(platform, address);
      setCookie(CEREMONY_COOKIE, cookie, CEREMONY_SECONDS);
      setHeader('location', url.href);
      return '';
    },
  ),
  work(
    'GET /v1/session/oidc/callback',
    {
      summary: 'Where the provider sends the browser back to',
      tag,
      access: 'public',
      query: z.object({ state: z.string().max(4_000).optional() }).catchall(z.string().max(4_000)),
      ...redirect,
    },
    async ({ platform, query, setHeader, setCookie, ...call }) => {
      const { baseUrl } = platform.settings;
      try {
        const token = await endSignOn(
          platform,
          query,
          call.cookies[CEREMONY_COOKIE],
          visitorOf(call),
        );
        setCookie(SESSION_COOKIE, token, LONGEST_DAYS * 86_400);
        setHeader('location', `${baseUrl}/`);
      } catch (error) {
        // A person is looking at this: they get the sign-in page with the reason, not JSON.
        if (!(error instanceof Problem)) throw error;
        setHeader('location', `${baseUrl}/sign-in?problem=${error.code}`);
      }
      return '';
    },
  ),
  read(
    'GET /v1/platform/sign-on',
    { summary: 'Who may join by single sign-on', tag, access, returns: policySchema },
    ({ db }) => signOnPolicy(db),
  ),
  write(
    'PATCH /v1/platform/sign-on',
    {
      summary: 'Change who may join by single sign-on',
      tag,
      access,
      body: policyBody,
      returns: policySchema,
      ifMatch: true,
    },
    async ({ tx, body, expectedVersion }) => {
      await changeSignOnPolicy(tx, body.autoJoinRole, expectedVersion);
      return signOnPolicy(tx);
    },
  ),
];
