import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { forgetLoaded, sessionQuery } from '../../app/session.js';
import { nextAddress } from './next-address.js';

/** What follows every successful sign-in: nothing loaded for a stranger is kept. */
export function useEnter(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ strict: false });
  return async () => {
    forgetLoaded(client);
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await router.invalidate();
    await router.navigate({ href: nextAddress(next), replace: true });
  };
}
