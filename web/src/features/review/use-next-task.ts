import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { filtersOf, nextOf, rememberedQueue } from './queue/queue-filters.js';
import { queueQuery } from './review-api.js';

/** Opens the next free task of the queue as it was last narrowed; the queue itself when none is. */
export function useNextTask(doneId: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = window.location.pathname;
  return useCallback(async () => {
    const filters = { ...filtersOf(rememberedQueue()), free: 'true' };
    const page = await client.fetchQuery({ ...queueQuery(filters), staleTime: 0 });
    // Whoever has gone elsewhere since the work was sent stays there.
    if (window.location.pathname !== place) return;
    const next = nextOf(page.items, doneId);
    if (next) await navigate({ to: '/desk/tasks/$taskId', params: { taskId: next.id } });
    else await navigate({ to: '/desk', search: rememberedQueue() });
  }, [client, navigate, place, doneId]);
}
