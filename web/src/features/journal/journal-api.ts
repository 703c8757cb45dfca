import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';
import { parseCheckpoint } from './verifier/checkpoint.js';

type Entries = paths['/v1/journal/entries']['get'];
export type JournalEntry =
  Entries['responses'][200]['content']['application/json']['items'][number];
type EntriesQuery = NonNullable<Entries['parameters']['query']>;

export const journalApi = apiFor<paths>();

export const keyQuery = queryOptions({
  queryKey: ['journal', 'key'],
  queryFn: ({ signal }) => unwrap(journalApi.GET('/v1/journal/key', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The latest checkpoint as text, and what it says. */
export const checkpointQuery = queryOptions({
  queryKey: ['journal', 'checkpoint'],
  queryFn: async ({ signal }) => {
    const note = await unwrap(
      journalApi.GET('/v1/journal/checkpoint', { parseAs: 'text', signal }),
    );
    return { note: String(note), ...parseCheckpoint(String(note)) };
  },
  refetchInterval: 10_000,
});

export const entriesQuery = (query: EntriesQuery) =>
  queryOptions({
    queryKey: ['journal', 'entries', query],
    queryFn: ({ signal }) =>
      unwrap(journalApi.GET('/v1/journal/entries', { params: { query }, signal })),
  });
