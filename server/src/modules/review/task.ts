import { z } from 'zod';
import type { PersonId, StorefrontId, TaskId } from '../../contracts/ids.js';

export const taskKind = z.enum([
  'notice',
  'counter-notice',
  'right',
  'appeal',
  'screening',
  'contest',
  'standing',
  'misuse',
  'operator',
  'link-contest',
  'penalty',
  'second-approval',
  'double-review',
]);
export type TaskKind = z.infer<typeof taskKind>;

export const lane = z.enum(['standard', 'expedited']);
export type Lane = z.infer<typeof lane>;

/** `waiting`: something was asked of a party, so that the queue hides the task until it answers. */
export const taskStatus = z.enum(['open', 'waiting', 'done', 'cancelled']);
export type TaskStatus = z.infer<typeof taskStatus>;

/** Kinds that check other people's decisions: holding them gives no say over the subject itself. */
export const CHECKING_KINDS: readonly TaskKind[] = ['second-approval', 'double-review'];

/** Business hours within which a request is to be processed: the norm of the standard metric. */
export const NORM_HOURS = 24;
/** Business hours until a task of each lane is due. */
export const DUE_HOURS: Readonly<Record<Lane, number>> = { standard: NORM_HOURS, expedited: 12 };
/** How long a lock holds unless it is renewed. */
export const LOCK_MS = 10 * 60_000;

/** What the opener gives to the queue's row: titles, names, counts. Personal data stays out. */
export type Summary = Readonly<Record<string, unknown>>;

/** A task as the desk reads it. A lock counts only while `lockedUntil` lies ahead. */
export interface Task {
  id: TaskId;
  kind: TaskKind;
  subject: string;
  storefrontId: StorefrontId | null;
  regime: string;
  lane: Lane;
  status: TaskStatus;
  summary: Summary;
  openedAt: Date;
  dueAt: Date;
  isDueProvisional: boolean;
  processedAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  assigneeId: PersonId | null;
  /** People whose own work this task checks: it is not theirs to do. */
  excludedPersonIds: readonly PersonId[];
  lockedBy: string | null;
  lockedUntil: Date | null;
  version: number;
}
