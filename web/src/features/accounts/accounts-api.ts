import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { Answers, CursorPage, Sends, WithId } from '../../api/endpoint.js';
import type { OrganisationKind } from '../../app/organisation-kind.js';
import type { Language } from '../../i18n/language.js';

export interface DemoSignIn {
  email: string;
  password: string;
  name: string;
  organisation: string;
  kind: OrganisationKind;
  locale: string;
}

export interface NewPerson {
  name: string;
  email: string;
  password: string;
  locale: Language;
}

export interface SignUp {
  organisation: { kind: OrganisationKind; legalName: string; country: string };
  person: NewPerson;
}

export interface Setup {
  organisation: { legalName: string; country: string };
  person: NewPerson;
}

export interface OpenSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
  isCurrent: boolean;
}

export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

export interface NewPassword {
  token: string;
  password: string;
}

export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: string;
}

export interface NewApiKey {
  name: string;
  scopes: string[];
  expiresAt?: string;
}

interface AccountPaths {
  '/v1/session': { post: Sends<{ email: string; password: string }> & Answers<unknown> };
  '/v1/session/passkey/options': { post: Answers<PublicKeyCredentialRequestOptionsJSON> };
  '/v1/session/passkey': { post: Sends<AuthenticationResponseJSON> & Answers<unknown> };
  '/v1/demo': { get: Answers<{ signIns: DemoSignIn[] }> };
  '/v1/sign-ups': { post: Sends<SignUp> & Answers<unknown> };
  '/v1/email-confirmations': { post: Sends<{ token: string }> & Answers<unknown> };
  '/v1/setup': { post: Sends<Setup> & Answers<unknown> };
  '/v1/people/me/password': {
    post: Sends<{ current: string; new: string }> & Answers<unknown>;
  };
  '/v1/people/{id}/erasure': { post: WithId & Answers<unknown> };
  '/v1/password-resets': { post: Sends<{ email: string }> & Answers<unknown> };
  '/v1/password-resets/completions': { post: Sends<NewPassword> & Answers<unknown> };
  '/v1/invitations/acceptances': { post: Sends<NewPassword> & Answers<unknown> };
  '/v1/demo/outbox': {
    get: { parameters: { query?: { cursor?: string } } } & Answers<CursorPage<KeptMail>>;
  };
  '/v1/sessions': { get: Answers<CursorPage<OpenSession>> };
  '/v1/sessions/{id}': { delete: WithId & Answers<unknown> };
  '/v1/passkeys': {
    get: Answers<CursorPage<Passkey>>;
    post: Sends<{ name: string; response: RegistrationResponseJSON }> & Answers<Passkey>;
  };
  '/v1/passkeys/options': { post: Answers<PublicKeyCredentialCreationOptionsJSON> };
  '/v1/passkeys/{id}': { delete: WithId & Answers<unknown> };
  '/v1/api-keys': {
    get: Answers<CursorPage<ApiKey>>;
    post: Sends<NewApiKey> & Answers<{ id: string; secret: string }>;
  };
  '/v1/api-keys/{id}': { delete: WithId & Answers<unknown> };
}

export const accountsApi = apiFor<AccountPaths>();

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => unwrap(accountsApi.GET('/v1/demo', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => unwrap(accountsApi.GET('/v1/sessions', { signal })),
});

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => unwrap(accountsApi.GET('/v1/passkeys', { signal })),
});

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => unwrap(accountsApi.GET('/v1/api-keys', { signal })),
});
