import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { lane, taskKind, taskStatus } from './task.js';

const flag = z.stringbool().optional();
const instant = z.iso.datetime();
const actorRef = z.string().meta({ example: 'person:per_01k0000000000000000000000a' });
const regime = z.string().min(1).max(60).meta({ example: 'us-dmca' });

export const queueQuery = pageQuery.extend({
  status: z
    .enum(['open', 'waiting'])
    .default('open')
    .describe('`waiting`: something was asked of a party, so that the queue hides the task.'),
  kind: taskKind.optional(),
  regime: regime.optional(),
  lane: lane.optional(),
  storefrontId: idSchema('storefront').optional(),
  q: z.string().max(200).optional().describe('Words that stand in the title, names or id.'),
  mine: flag.describe('Assigned to me or locked by me.'),
  overdue: flag.describe('Past the due time.'),
  free: flag.describe('Without tasks that somebody else holds.'),
});

export const taskSchema = z.object({
  id: idSchema('task'),
  kind: taskKind,
  subject: z.string().meta({ example: 'ntc_01k0000000000000000000000a' }),
  storefrontId: idSchema('storefront').nullable(),
  regime,
  lane,
  status: taskStatus,
  summary: z
    .record(z.string(), z.unknown())
    .meta({ example: { title: 'Kestrel lamp', claims: 2 } }),
  openedAt: instant,
  dueAt: instant,
  isDueProvisional: z
    .boolean()
    .describe('The calendar of that year is not published yet: the due time may move.'),
  isOverdue: z.boolean(),
  processedAt: instant.nullable().describe('First decision or request for information.'),
  closedAt: instant.nullable(),
  outcome: z.string().nullable(),
  assigneeId: idSchema('person').nullable(),
  lock: z
    .object({ by: actorRef, until: instant, isMine: z.boolean() })
    .nullable()
    .describe('Who works on it now. A lock ends by time alone.'),
  version: z.number().int(),
});

export const taskPage = pageOf(taskSchema);

export const taskDetailSchema = taskSchema.extend({
  isExcluded: z.boolean().describe('I took part in what this task checks.'),
  pendingApproval: z
    .object({ taskId: idSchema('task'), proposedBy: actorRef, askedAt: instant })
    .nullable()
    .describe('What a colleague proposed on the same subject and a second person has to answer.'),
  approval: z
    .object({
      proposal: z.unknown(),
      proposedBy: actorRef,
      state: z.enum(['asked', 'approved', 'declined']),
      comment: z.string().nullable(),
      answeredBy: actorRef.nullable(),
      answeredAt: instant.nullable(),
    })
    .nullable(),
  doubleReview: z
    .object({
      choices: z.array(z.string()),
      firstOutcome: z.string().nullable().describe('Hidden until the second opinion is given.'),
      secondOutcome: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
});

export const taskParams = z.object({ id: idSchema('task') });
export const assignBody = z.object({ assigneeId: idSchema('person').nullable() });
export const commentBody = z.object({ comment: z.string().trim().max(2000).optional() });
export const declineBody = z.object({ comment: z.string().trim().min(1).max(2000) });
export const opinionBody = z.object({
  outcome: z.string().max(60).meta({ example: 'accepted' }),
  reason: z.string().trim().min(1).max(2000),
});

export const noteBody = z.object({
  audience: z.enum(['internal', 'public']).describe('`public` notes are shown to the parties.'),
  text: z.string().trim().min(1).max(5000).meta({ example: 'Same pictures as the brand’s site.' }),
});
export const noteSchema = z.object({
  id: idSchema('note'),
  audience: z.enum(['internal', 'public']),
  author: actorRef,
  text: z.string(),
  at: instant,
});
export const noteList = z.object({ items: z.array(noteSchema) });

export const peopleSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema('person'),
      ref: actorRef,
      name: z.string(),
      isReviewer: z.boolean().describe('May hold tasks and be given them'),
    }),
  ),
});

export const periodQuery = z.object({
  from: instant.optional().describe('Thirty days before `until` when absent.'),
  until: instant.optional().describe('Now when absent.'),
  regime: regime.optional(),
});

/** A share with what it is a share of; the interval is Wilson’s at 95 %. */
export const shareSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  share: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
});

export const statsSchema = z.object({
  now: z.array(
    z.object({
      kind: taskKind,
      open: z.number().int(),
      overdue: z.number().int(),
      waiting: z.number().int(),
      isAtLeast: z
        .boolean()
        .describe('There are more: at most 5,000 of one kind, regime and lane are counted.'),
    }),
  ),
  norm: z
    .array(z.object({ kind: taskKind, withinNorm: shareSchema }))
    .describe(
      'Requests opened on business days in the period, and how many were processed within 24 ' +
        'business hours. Requests that still have time are not counted yet.',
    ),
  from: instant,
  until: instant,
});

export const agreementSchema = z.object({
  from: instant,
  until: instant,
  pending: z.number().int().describe('Drawn, and not reviewed a second time yet.'),
  agreed: shareSchema,
  kappa: z.number().nullable().describe('Cohen’s kappa; null when it is not defined.'),
  matrix: z.array(z.object({ first: z.string(), second: z.string(), count: z.number().int() })),
});
