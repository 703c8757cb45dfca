import type { NoticeId, PersonId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { closeTasks, type Lane, openTask, reopenTask, updateTask } from '../review/index.js';
import { decidersComplainedOf } from './hear-complaints.js';
import { casesIn, type OpenWork, openWork } from './queries.js';

interface Head {
  id: NoticeId;
  storefrontId: StorefrontId;
  regime: string;
  lane: Lane;
  summary: Record<string, unknown>;
}

async function headsOf(db: Reader, ids: readonly NoticeId[]): Promise<Head[]> {
  return db.rows(sql<Head>`
    select id, storefront_id as "storefrontId", regime, lane,
      basis -> 'summary' as summary
    from notices.notice where id = any(${[...ids]}::text[])`);
}

/**
 * Opens and closes review tasks so that each notice has exactly those that its claims wait for.
 * @param isUndoing what comes back to the desk is the old work under its old due time.
 */
export async function syncTasks(
  tx: Tx,
  noticeIds: readonly NoticeId[],
  isUndoing: boolean,
): Promise<void> {
  const work = new Map((await openWork(tx, noticeIds)).map((item) => [item.noticeId, item]));
  for (const head of await headsOf(tx, noticeIds)) {
    const open = work.get(head.id);
    if (open) await syncNotice(tx, head, open, isUndoing);
  }
}

async function syncNotice(tx: Tx, head: Head, open: OpenWork, isUndoing: boolean): Promise<void> {
  await syncTask(tx, head, 'notice', open.toDecide, { isUndoing, isWaiting: open.waiting > 0 });
  const checked = open.toCheck > 0 ? await casesIn(tx, head.id, ANSWERED) : [];
  await syncTask(tx, head, 'counter-notice', open.toCheck, {
    isUndoing,
    excluded: await decidersComplainedOf(tx, checked),
  });
  const heard = open.toHear > 0 ? await casesIn(tx, head.id, ['appeal-review']) : [];
  await syncTask(tx, head, 'appeal', open.toHear, {
    isUndoing,
    excluded: await decidersComplainedOf(tx, heard),
  });
}

const ANSWERED = ['counter-review', 'answer-review'] as const;

interface Work {
  isUndoing: boolean;
  isWaiting?: boolean;
  excluded?: readonly PersonId[];
}

async function syncTask(
  tx: Tx,
  head: Head,
  kind: 'notice' | 'counter-notice' | 'appeal',
  toDo: number,
  { isUndoing, isWaiting = false, excluded = [] }: Work,
): Promise<void> {
  const { id: subject, storefrontId, regime, lane } = head;
  if (toDo === 0 && !isWaiting) {
    await closeTasks(tx, { kind, subject }, 'decided');
    return;
  }
  const summary = { ...head.summary, waiting: toDo };
  const isReopened = toDo > 0 && isUndoing && (await reopenTask(tx, kind, subject));
  if (toDo > 0 && !isReopened) {
    await openTask(tx, { kind, subject, storefrontId, regime, lane, summary });
  }
  const status = toDo > 0 ? 'open' : 'waiting';
  await updateTask(tx, subject, { kind, summary, status, excludedPersonIds: excluded });
}
