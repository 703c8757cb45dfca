import * as oidc from 'openid-client';
import type { Platform, Settings } from '../../../platform/platform.js';
import { accountsProblem } from '../errors.js';

type Provider = NonNullable<Settings['oidc']>;

const discovered = new Map<string, Promise<oidc.Configuration>>();

export const CALLBACK_PATH = '/v1/session/oidc/callback';

/** What a round trip to the provider must come back with. */
export interface RoundTrip {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who the provider says it is. */
export interface Claims {
  email: string | undefined;
  isEmailVerified: boolean;
  name: string | undefined;
}

async function configuration({ settings }: Platform): Promise<oidc.Configuration> {
  const provider = settings.oidc;
  if (!provider) throw accountsProblem('sign-on-not-offered');
  const key = `${provider.issuer} ${provider.clientId}`;
  const known = discovered.get(key);
  if (known) return known;
  const found = discover(provider);
  discovered.set(key, found);
  // A provider that was down is asked again at the next attempt.
  found.catch(() => discovered.delete(key));
  return found;
}

function discover(provider: Provider): Promise<oidc.Configuration> {
  const execute = provider.isInsecureAllowed ? [oidc.allowInsecureRequests] : [];
  const { issuer, clientId, clientSecret } = provider;
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute });
}

/** Where to send the browser, with PKCE, state and nonce. */
export async function authorizationUrl(platform: Platform): Promise<{ url: URL; trip: RoundTrip }> {
  const config = await configuration(platform);
  const trip = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${platform.settings.baseUrl}${CALLBACK_PATH}`,
    scope: 'openid email profile',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(trip.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url, trip };
}

/** Exchanges the code and reads the claims; throws when anything does not match the round trip. */
export async function claimsOf(
  platform: Platform,
  query: Record<string, string>,
  trip: RoundTrip,
): Promise<Claims> {
  const config = await configuration(platform);
  const callback = new URL(`${platform.settings.baseUrl}${CALLBACK_PATH}`);
  callback.search = new URLSearchParams(query).toString();
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier: trip.codeVerifier,
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider gave no ID token.');
  const isInToken = claims.email !== undefined;
  const user = isInToken
    ? claims
    : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
  return {
    email: textOf(user.email),
    isEmailVerified: user.email_verified === true,
    name: textOf(user.name),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
