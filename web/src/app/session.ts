import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { apiFor, unwrap } from '../api/client.js';
import type { Answers } from '../api/endpoint.js';
import type { OrganisationKind } from './organisation-kind.js';

interface Installation {
  demo: boolean;
  /** True until a new installation has its first administrator. */
  needsSetup: boolean;
  /** Whether the platform's own people have a single sign-on. */
  sso: boolean;
}

export interface SignedIn extends Installation {
  signedIn: true;
  person: { id: string; name: string; email: string; locale: string };
  /** `pending` until the platform admits it. */
  organisation: { id: string; name: string; kind: OrganisationKind; status: 'pending' | 'active' };
  permissions: string[];
}

export interface SignedOut extends Installation {
  signedIn: false;
}

export type Session = SignedIn | SignedOut;

const api = apiFor<{ '/v1/session': { get: Answers<Session> } }>();

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  // Not cancellable: guards await it while components that also read it come and go.
  queryFn: (): Promise<Session> => unwrap(api.GET('/v1/session')),
  staleTime: 60_000,
  retry: false,
});

/** Whoever is looking, or undefined while unknown; for pages that anyone may open. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** The signed-in person, organisation and permissions; only below the portal route. */
export function useSignedIn(): SignedIn {
  return useRouteContext({ from: '/portal', select: ({ session }) => session });
}

/** Notes that the session has ended; pages leave when the router next asks. */
export function markSignedOut(client: QueryClient): void {
  const before = client.getQueryData(sessionQuery.queryKey);
  const { demo = false, sso = false } = before ?? {};
  client.setQueryData(sessionQuery.queryKey, { signedIn: false, demo, sso, needsSetup: false });
}

/** Drops everything loaded for one person, so that the next one never sees it. */
export function forgetLoaded(client: QueryClient): void {
  const [sessionKey] = sessionQuery.queryKey;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey });
}
