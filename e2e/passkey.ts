import type { Person } from './person.js';
import { goTo, look, signIn } from './person.js';

/** Chromium's own authenticator: a key that is always touched by a person it has recognised. */
async function plugInAuthenticator({ context, page }: Person): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut({ page, context }: Person): Promise<void> {
  await context.clearCookies();
  await page.goto('/sign-in');
}

/** Adds a passkey to an account, leaves, and comes back by the passkey alone. */
export async function entersByPasskey(person: Person, email: string): Promise<void> {
  const { page } = person;
  await plugInAuthenticator(person);
  await signIn(person, email);
  await goTo(page, 'Account and security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const mine = page.getByRole('table', { name: 'Passkeys' });
  await mine.getByText('Never').waitFor();
  await look(person, 'account with a passkey');
  await signOut(person);
  await page.getByRole('button', { name: 'Sign in with a passkey', exact: true }).click();
  await page
    .getByRole('navigation', { name: /Main navigation|主导航/ })
    .waitFor({ state: 'attached' });
  await goTo(page, 'Account and security');
  await mine.getByText('Never').waitFor({ state: 'detached' });
}
