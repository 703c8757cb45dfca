import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiFor, unwrap } from '../api/client.js';
import type { Answers } from '../api/endpoint.js';
import { forgetLoaded, markSignedOut } from './session.js';

const api = apiFor<{ '/v1/session': { delete: Answers<unknown> } }>();

/** Ends the session and forgets everything this page had loaded for it. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation({
    mutationFn: () => unwrap(api.DELETE('/v1/session')),
    onSuccess: async () => {
      markSignedOut(client);
      await router.navigate({ href: '/sign-in' });
      forgetLoaded(client);
    },
  });
  return () => mutate();
}
