import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { markSignedOut, sessionQuery } from './session.js';

/** A client that retries only what may succeed, and tells `onSignedOut` when a session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isProblem(error) && error.status >= 502,
      },
    },
  });

  function onError(error: Error) {
    const session = client.getQueryData(sessionQuery.queryKey);
    if (!isProblem(error) || error.status !== 401 || !session?.signedIn) return;
    markSignedOut(client);
    onSignedOut();
  }
  return client;
}
