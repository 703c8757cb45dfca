import type { z } from 'zod';
import { accountEntries } from './accounts.js';
import { decisionEntries } from './decisions.js';
import { evidenceEntries } from './evidence.js';
import { marketplaceEntries } from './marketplace.js';
import { noticeAbuseEntries } from './notice-abuse.js';
import { noticeEntries } from './notices.js';
import { operatorEntries } from './operators.js';
import { penaltyEntries } from './penalties.js';
import { programEntries } from './programs.js';
import { reviewEntries } from './review.js';
import { rightEntries } from './rights.js';
import { screeningEntries } from './screening.js';
import { webhookEntries } from './webhooks.js';

/** Every type of journal entry and the shape of its data. A type is never changed, only added. */
export const entryTypes = {
  ...accountEntries,
  ...evidenceEntries,
  ...rightEntries,
  ...marketplaceEntries,
  ...reviewEntries,
  ...decisionEntries,
  ...operatorEntries,
  ...penaltyEntries,
  ...programEntries,
  ...noticeEntries,
  ...noticeAbuseEntries,
  ...screeningEntries,
  ...webhookEntries,
};

export type EntryType = keyof typeof entryTypes;
export type EntryData<T extends EntryType> = z.input<(typeof entryTypes)[T]>;

/** A journal entry as subscribers and readers meet it. */
export type JournalEntry<T extends EntryType = EntryType> = {
  [K in T]: {
    /** Position in the Merkle tree, counted from 0. */
    readonly index: number;
    readonly entryId: string;
    readonly at: Date;
    readonly type: K;
    /** The thing that it is about: an id. */
    readonly subject: string;
    /** Who did it, such as `person:per_…`, `api-key:key_…`, `system:clock`. */
    readonly by: string;
    /** Organisations that are party to it and may read it. */
    readonly parties: readonly string[];
    readonly data: z.output<(typeof entryTypes)[K]>;
  };
}[T];
