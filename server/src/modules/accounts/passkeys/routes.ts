import { z } from 'zod';
import { idSchema } from '../../../contracts/ids.js';
import { type Route, read, work, write } from '../../../platform/http/index.js';
import { pageOf } from '../../../platform/http/page.js';
import { CEREMONY_COOKIE, CEREMONY_SECONDS } from '../ceremony.js';
import { accountsProblem } from '../errors.js';
import { requirePerson } from '../people/profile.js';
import { instantOf, instantOrNull } from '../schema.js';
import { visitorOf } from '../sessions/routes.js';
import { sessionView } from '../sessions/schema.js';
import { enter } from '../sessions/session-view.js';
import { addPasskey, beginPasskey, removePasskey } from './add-passkey.js';
import { beginPasskeySignIn, signInByPasskey } from './passkey-sign-in.js';
import { type Passkey, passkeysOf } from './queries.js';
import { authenticationResponse, browserOptions, newPasskeyBody, passkeySchema } from './schema.js';

const tag = 'Passkeys';

function present(row: Passkey | undefined): z.input<typeof passkeySchema> {
  if (!row) throw accountsProblem('passkey-not-found');
  const { id, name, addedAt, lastUsedAt } = row;
  return { id, name, createdAt: instantOf(addedAt), lastUsedAt: instantOrNull(lastUsedAt) };
}

export const passkeyRoutes: Route[] = [
  read(
    'GET /v1/passkeys',
    { summary: 'Your passkeys', tag, access: 'signed-in', returns: pageOf(passkeySchema) },
    async ({ db, actor }) => {
      const rows = await passkeysOf(db, requirePerson(actor).personId);
      return { items: rows.map(present), next: null };
    },
  ),
  // The next two are not `write` routes: a repeat must get a challenge of its own.
  work(
    'POST /v1/passkeys/options',
    {
      summary: 'Begin to add a passkey: options for the browser',
      tag,
      access: 'signed-in',
      returns: browserOptions,
    },
    async ({ platform, actor, setCookie }) => {
      const { personId } = requirePerson(actor);
      const begun = await platform.db.write(actor.ref, (tx) =>
        beginPasskey(platform, tx, personId),
      );
      setCookie(CEREMONY_COOKIE, begun.cookie, CEREMONY_SECONDS);
      return { ...begun.options };
    },
  ),
  work(
    'POST /v1/session/passkey/options',
    {
      summary: 'Begin to sign in by a passkey: options for the browser',
      tag,
      access: 'public',
      returns: browserOptions,
    },
    async ({ platform, address, setCookie }) => {
      const begun = await platform.db.write('anonymous', (tx) =>
        beginPasskeySignIn(platform, tx, address),
      );
      setCookie(CEREMONY_COOKIE, begun.cookie, CEREMONY_SECONDS);
      return { ...begun.options };
    },
  ),
  write(
    'POST /v1/passkeys',
    {
      summary: 'Add the passkey that the browser has made',
      tag,
      access: 'signed-in',
      body: newPasskeyBody,
      returns: passkeySchema,
      status: 201,
    },
    async ({ platform, tx, actor, body, cookies }) => {
      const { personId } = requirePerson(actor);
      const cookie = cookies[CEREMONY_COOKIE];
      const id = await addPasskey(platform, tx, personId, { ...body, cookie });
      return present((await passkeysOf(tx, personId)).find((row) => row.id === id));
    },
  ),
  work(
    'POST /v1/session/passkey',
    {
      summary: 'Sign in by a passkey',
      tag,
      access: 'public',
      body: authenticationResponse,
      returns: sessionView,
    },
    async (call) => {
      const input = { response: call.body, cookie: call.cookies[CEREMONY_COOKIE] };
      return enter(call, await signInByPasskey(call.platform, input, visitorOf(call)));
    },
  ),
  write(
    'DELETE /v1/passkeys/:id',
    {
      summary: 'Remove a passkey of yours',
      tag,
      access: 'signed-in',
      params: z.object({ id: idSchema('passkey') }),
    },
    ({ tx, actor, params }) => removePasskey(tx, requirePerson(actor).personId, params.id),
  ),
];
