import type { Route } from './http/index.js';
import type { JobKind } from './jobs/index.js';
import type { Subscriber } from './journal/index.js';
import type { Platform } from './platform.js';
import type { StreamListener } from './stream/index.js';
import type { TimerHandler } from './timers/index.js';

/** One capability as the house composes it. Its `index.ts` exports exactly one of these. */
export interface Module {
  readonly name: string;
  /** Folder of its `NNNN-*.sql`; its tables live in the schema of its name. */
  readonly migrations?: URL;
  readonly routes?: readonly Route[];
  readonly timers?: (platform: Platform) => ReadonlyMap<string, TimerHandler>;
  readonly jobs?: (platform: Platform) => readonly JobKind[];
  /** Outside streams that it hears, where a stream server is configured. */
  readonly streams?: readonly StreamListener[];
  readonly subscribers?: (platform: Platform) => readonly Subscriber[];
}
