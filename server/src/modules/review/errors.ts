import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Refusals of the review desk. */
export const reviewProblem = defineProblems({
  'task-not-found': {
    status: 404,
    en: 'There is no such task on the desk.',
    zh: '审核台上没有该任务。',
  },
  'task-locked': {
    status: 409,
    en: '{who} is working on this until {until}. It is free again when the lock runs out.',
    zh: '{who} 正在处理该任务，锁定至 {until}，到期后自动释放。',
  },
  'task-not-locked': {
    status: 409,
    en: 'You do not hold this task’s lock, or it has run out. Take the task again.',
    zh: '您未持有该任务的锁，或锁已到期，请重新领取。',
  },
  'task-closed': {
    status: 409,
    en: 'This task is closed already ({outcome}).',
    zh: '该任务已关闭（{outcome}）。',
  },
  'task-excluded': {
    status: 403,
    en: 'You took part in what this task checks, so somebody else must do it.',
    zh: '您参与过该任务所复核的处理，须由他人完成。',
  },
  'task-of-another-kind': {
    status: 409,
    en: 'This can only be done to a task of kind {kind}.',
    zh: '该操作仅适用于 {kind} 类任务。',
  },
  'approval-pending': {
    status: 409,
    en: 'Somebody has asked already for a second approval here. Wait for the answer.',
    zh: '此处已提交复核请求，请等待结果。',
  },
  'outcome-not-offered': {
    status: 422,
    en: 'Choose one of the outcomes that the task offers.',
    zh: '请从该任务提供的结论中选择。',
  },
});

/** What this module says of single fields. */
export const reviewField = defineFields({
  'not-a-reviewer': {
    en: 'This person does not work on the desk.',
    zh: '该人员不在审核台工作。',
  },
  'outcome-not-offered': { en: 'One of: {choices}.', zh: '只能是以下之一：{choices}。' },
});
