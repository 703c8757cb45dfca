import type { Task } from './review-api.js';

/** What the openers of tasks write for the queue's row; every field may be missing. */
export interface TaskSummary {
  /** What the task is about: a listing's title, or a right's. */
  title: string | undefined;
  right: string | undefined;
  complainant: string | undefined;
  merchant: string | undefined;
  /** Claims of the notice, and those that wait for a decision. */
  claims: number | undefined;
  waiting: number | undefined;
  isNumberHeldByOthers: boolean;
  /** What was found about a right and asks to be looked into. */
  signs: number | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const count = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Reads a task's summary without trusting its shape. */
export function summaryOf({ summary }: Pick<Task, 'summary'>): TaskSummary {
  return {
    title: text(summary.listing) ?? text(summary.title),
    right: text(summary.right),
    complainant: text(summary.complainant) ?? text(summary.holder),
    merchant: text(summary.merchant),
    claims: count(summary.claims),
    waiting: count(summary.waiting),
    isNumberHeldByOthers: summary.isNumberHeldByOthers === true,
    signs: count(summary.signs),
  };
}
