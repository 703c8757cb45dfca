import type { Module } from '../../platform/module.js';
import { useDeskCalendar } from './desk-calendar.js';
import { erasureSubscriber } from './erase-person.js';
import { reviewRoutes } from './routes.js';

export { type ClosedTasks, closeTasks } from './close-tasks.js';
export {
  giveSecondOpinion,
  recordDecisionForSampling,
  type SampledDecision,
} from './double-review.js';
export { lockTask, requireLock } from './lock-task.js';
export { addNote, type NewNote, type Note, notesByIds, notesOn } from './notes.js';
export { type NewTask, openTask } from './open-task.js';
export { reopenTask } from './reopen-task.js';
export {
  type Approval,
  type ApprovalRequest,
  answerApproval,
  approvalById,
  askSecondApproval,
  pendingApprovals,
} from './second-approval.js';
export type { Lane, Summary, Task, TaskKind, TaskStatus } from './task.js';
export { DUE_HOURS } from './task.js';
export { taskById, tasksOfSubject } from './task-queries.js';
export { type TaskUpdate, updateTask } from './update-task.js';

export const reviewModule: Module = {
  name: 'review',
  migrations: new URL('./migrations/', import.meta.url),
  routes: reviewRoutes,
  subscribers: () => [erasureSubscriber],
  timers: (platform) => {
    useDeskCalendar(platform.settings);
    return new Map();
  },
};
