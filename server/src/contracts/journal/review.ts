import { z } from 'zod';
import { idSchema } from '../ids.js';

const task = z.object({
  taskId: idSchema('task'),
  kind: z.string(),
  /** What the task is about: an opaque id of the module that opened it. */
  subject: z.string(),
});

export const reviewEntries = {
  'review.opened': task.extend({
    regime: z.string(),
    lane: z.enum(['standard', 'expedited']),
    dueAt: z.iso.datetime(),
  }),
  /** Something was asked of a party: processed for the norm, hidden from the queue. */
  'review.waiting': task,
  'review.resumed': task,
  /** Its outcome was undone: the same task stands on the desk again, under its old due time. */
  'review.reopened': task,
  'review.closed': task.extend({
    outcome: z.string(),
    /** Processed within 24 business hours. */
    isWithinNorm: z.boolean(),
  }),
  'review.assigned': task.extend({ assigneeId: idSchema('person').nullable() }),
  'review.noted': z.object({
    noteId: idSchema('note'),
    subject: z.string(),
    audience: z.enum(['internal', 'public']),
  }),
  'review.approval-asked': task.extend({ proposalHash: z.string() }),
  'review.approved': task.extend({ proposalHash: z.string(), proposedBy: z.string() }),
  'review.declined': task.extend({ proposalHash: z.string(), proposedBy: z.string() }),
  'review.double-reviewed': task.extend({
    firstOutcome: z.string(),
    secondOutcome: z.string(),
    isAgreed: z.boolean(),
  }),
} as const;
