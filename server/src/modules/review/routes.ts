import { can, type Route, read, write } from '../../platform/http/index.js';
import { assignTask } from './assign-task.js';
import { agreementOf, deskStats } from './desk-figures.js';
import { deskPeople } from './desk-people.js';
import { giveSecondOpinion } from './double-review.js';
import { listTasks } from './list-tasks.js';
import { lockTask, releaseLock, renewLock } from './lock-task.js';
import { addNote, type Note, notesOn } from './notes.js';
import { presentTask } from './present-task.js';
import { readTask, requireTask } from './read-task.js';
import {
  agreementSchema,
  assignBody,
  commentBody,
  declineBody,
  noteBody,
  noteList,
  noteSchema,
  opinionBody,
  peopleSchema,
  periodQuery,
  queueQuery,
  statsSchema,
  taskDetailSchema,
  taskPage,
  taskParams,
  taskSchema,
} from './schema.js';
import { answerApproval } from './second-approval.js';

const tag = 'Review';
const works = can('review.work');
// Every member of the platform's staff may see how the desk does; nobody else.
const audits = can('journal.audit');
const presentNote = (note: Note) => ({ ...note, at: note.at.toISOString() });

const queueRoutes: Route[] = [
  read(
    'GET /v1/review/tasks',
    {
      summary: 'The queue, by due time',
      description: 'Tasks that check my own work are left out.',
      tag,
      access: works,
      query: queueQuery,
      returns: taskPage,
    },
    ({ db, actor, query }) => listTasks(db, actor, query),
  ),
  read(
    'GET /v1/review/tasks/:id',
    { summary: 'A task', tag, access: works, params: taskParams, returns: taskDetailSchema },
    ({ db, actor, params }) => readTask(db, actor, params.id),
  ),
  write(
    'PATCH /v1/review/tasks/:id',
    {
      summary: 'Assign a task',
      tag,
      access: works,
      params: taskParams,
      body: assignBody,
      returns: taskSchema,
      ifMatch: true,
    },
    ({ tx, actor, params, body, expectedVersion }) =>
      assignTask(tx, actor, params.id, body.assigneeId, expectedVersion),
  ),
];

const peopleRoutes: Route[] = [
  read(
    'GET /v1/review/people',
    { summary: 'Colleagues on the desk, by name', tag, access: works, returns: peopleSchema },
    ({ db, actor }) => deskPeople(db, actor),
  ),
];

const lockRoutes: Route[] = [
  write(
    'POST /v1/review/tasks/:id/lock',
    {
      summary: 'Take a task for ten minutes',
      description: 'While the lock holds, only its holder may decide.',
      tag,
      access: works,
      params: taskParams,
      returns: taskSchema,
    },
    async ({ tx, actor, params }) =>
      presentTask(await lockTask(tx, actor, params.id), actor, tx.now),
  ),
  write(
    'POST /v1/review/tasks/:id/renew',
    {
      summary: 'Keep a task for ten more minutes',
      tag,
      access: works,
      params: taskParams,
      returns: taskSchema,
    },
    async ({ tx, actor, params }) =>
      presentTask(await renewLock(tx, actor, params.id), actor, tx.now),
  ),
  write(
    'DELETE /v1/review/tasks/:id/lock',
    { summary: 'Give a task back', tag, access: works, params: taskParams },
    ({ tx, actor, params }) => releaseLock(tx, actor, params.id),
  ),
];

const noteRoutes: Route[] = [
  read(
    'GET /v1/review/tasks/:id/notes',
    {
      summary: 'Notes on what a task is about',
      tag,
      access: works,
      params: taskParams,
      returns: noteList,
    },
    async ({ db, params }) => {
      const { subject } = await requireTask(db, params.id);
      return { items: (await notesOn(db, subject)).map(presentNote) };
    },
  ),
  write(
    'POST /v1/review/tasks/:id/notes',
    {
      summary: 'Write a note, internal or for the parties',
      tag,
      access: works,
      params: taskParams,
      body: noteBody,
      returns: noteSchema,
      status: 201,
    },
    async ({ tx, actor, params, body }) => {
      const { subject } = await requireTask(tx, params.id);
      return presentNote(await addNote(tx, actor, subject, body));
    },
  ),
];

const checkRoutes: Route[] = [
  write(
    'POST /v1/review/tasks/:id/approve',
    {
      summary: 'Approve what somebody else proposed',
      tag,
      access: can('claim.approve'),
      params: taskParams,
      body: commentBody,
      returns: taskDetailSchema,
    },
    async ({ tx, actor, params, body }) => {
      const comment = body.comment || null;
      await answerApproval(tx, actor, params.id, { state: 'approved', comment });
      return readTask(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/review/tasks/:id/decline',
    {
      summary: 'Decline what somebody else proposed',
      tag,
      access: can('claim.approve'),
      params: taskParams,
      body: declineBody,
      returns: taskDetailSchema,
    },
    async ({ tx, actor, params, body }) => {
      await answerApproval(tx, actor, params.id, { state: 'declined', comment: body.comment });
      return readTask(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/review/tasks/:id/second-opinion',
    {
      summary: 'Decide a drawn case again, not knowing the first outcome',
      tag,
      access: works,
      params: taskParams,
      body: opinionBody,
      returns: taskDetailSchema,
    },
    async ({ tx, actor, params, body }) => {
      await giveSecondOpinion(tx, actor, params.id, body);
      return readTask(tx, actor, params.id);
    },
  ),
];

const figureRoutes: Route[] = [
  read(
    'GET /v1/review/stats',
    {
      summary: 'What is on the desk, and the share processed within 24 business hours',
      tag,
      access: audits,
      query: periodQuery,
      returns: statsSchema,
    },
    ({ db, query }) => deskStats(db, query),
  ),
  read(
    'GET /v1/review/agreement',
    {
      summary: 'How far second reviewers agreed with first ones',
      tag,
      access: audits,
      query: periodQuery,
      returns: agreementSchema,
    },
    ({ db, query }) => agreementOf(db, query),
  ),
];

export const reviewRoutes: readonly Route[] = [
  ...queueRoutes,
  ...peopleRoutes,
  ...lockRoutes,
  ...noteRoutes,
  ...checkRoutes,
  ...figureRoutes,
];
