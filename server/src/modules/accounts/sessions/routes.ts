import { type Call, type Route, read, work, write } from '../../../platform/http/index.js';
import { pageOf } from '../../../platform/http/page.js';
import { requirePerson } from '../people/profile.js';
import { instantOf } from '../schema.js';
import { SESSION_COOKIE } from './authenticate.js';
import { closeByToken, closeOwnSession } from './close-sessions.js';
import type { Visitor } from './open-session.js';
import { type OpenSession, sessionsOf } from './queries.js';
import { askForReset, changePassword, setPasswordByToken } from './reset-password.js';
import {
  openSessionView,
  passwordChangeBody,
  resetBody,
  resetRequestBody,
  sessionParams,
  sessionView,
  signInBody,
} from './schema.js';
import { enter, viewSession } from './session-view.js';
import { signIn } from './sign-in.js';

const tag = 'Sessions';

/** The browser that a call comes from. */
export function visitorOf(
  call: Pick<Call<undefined, undefined, undefined>, 'address' | 'userAgent' | 'cookies'>,
): Visitor {
  const { address, userAgent, cookies } = call;
  return { address, userAgent, oldToken: cookies[SESSION_COOKIE] };
}

function present({ openedAt, seenAt, ...session }: OpenSession) {
  return { ...session, createdAt: instantOf(openedAt), lastSeenAt: instantOf(seenAt) };
}

export const sessionRoutes: Route[] = [
  read(
    'GET /v1/session',
    { summary: 'Who you are and what you may do', tag, access: 'public', returns: sessionView },
    ({ db, platform, actor }) => viewSession(db, platform, actor),
  ),
  work(
    'POST /v1/session',
    {
      summary: 'Sign in by e-mail and password',
      description:
        'Sets the cookie `magpie_session`. Attempts are limited per account and per address: 429 ' +
        'with `retry-after`. An unknown address and a wrong password answer alike.',
      tag,
      access: 'public',
      body: signInBody,
      returns: sessionView,
    },
    async (call) => enter(call, await signIn(call.platform, call.body, visitorOf(call))),
  ),
  write(
    'DELETE /v1/session',
    { summary: 'Sign out of this browser', tag, access: 'public' },
    async ({ tx, cookies, setCookie }) => {
      await closeByToken(tx, cookies[SESSION_COOKIE]);
      setCookie(SESSION_COOKIE, '', 0);
    },
  ),
  read(
    'GET /v1/sessions',
    {
      summary: 'Where you are signed in',
      tag,
      access: 'signed-in',
      returns: pageOf(openSessionView),
    },
    async ({ db, actor, cookies }) => {
      const { personId } = requirePerson(actor);
      const sessions = await sessionsOf(db, personId, cookies[SESSION_COOKIE]);
      return { items: sessions.map(present), next: null };
    },
  ),
  write(
    'DELETE /v1/sessions/:id',
    {
      summary: 'Sign out of another browser of yours',
      tag,
      access: 'signed-in',
      params: sessionParams,
    },
    ({ tx, actor, params }) => closeOwnSession(tx, requirePerson(actor).personId, params.id),
  ),
  work(
    'POST /v1/people/me/password',
    {
      summary: 'Change your password; every other session ends',
      tag,
      access: 'signed-in',
      body: passwordChangeBody,
      returns: sessionView,
    },
    async (call) => {
      const { personId } = requirePerson(call.actor);
      return enter(call, await changePassword(call.platform, personId, call.body, visitorOf(call)));
    },
  ),
  write(
    'POST /v1/password-resets',
    {
      summary: 'Ask for a link to choose a new password',
      description: 'Answers alike whether or not the address has an account.',
      tag,
      access: 'public',
      body: resetRequestBody,
    },
    ({ platform, tx, body, address }) => askForReset(platform, tx, body.email, address),
  ),
  work(
    'POST /v1/password-resets/completions',
    {
      summary: 'Choose a new password with the token from the link',
      tag,
      access: 'public',
      body: resetBody,
    },
    ({ platform, body }) => setPasswordByToken(platform, 'reset-password', body),
  ),
];
