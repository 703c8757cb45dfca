import type { TaskId } from '../../../contracts/ids.js';
import {
  concludeSuit,
  decideClaims,
  decideCounterNotice,
  forwardCounterNotice,
  requestInformation,
  returnCounterNotice,
  undoClaimDecisions,
} from '../../../modules/notices/index.js';
import {
  addNote,
  answerApproval,
  askSecondApproval,
  giveSecondOpinion,
  tasksOfSubject,
} from '../../../modules/review/index.js';
import { type DemoStep, demoAuthorisations, demoPlatform } from '../content/index.js';
import { acceptedBecause, rejectedBecause, upheldBecause } from './reason-of.js';
import type { ToldNotice } from './told-notice.js';
import { contentListing, contentRight } from './told-world.js';

/** Who gives second approvals unless the story names somebody. */
const SENIOR = 'liang-wenbo';

type Step<K extends DemoStep['do']> = Extract<DemoStep, { do: K }>;

const MINUTE = 60_000;
const APPROVED_AFTER = 40 * MINUTE;
const SECOND_OPINION_AFTER = 21 * 60 * MINUTE;

/** What the step is about, as the story itself knows it. */
function truthOf(told: ToldNotice, step: DemoStep) {
  const listing = contentListing(told.listingsOf(step)[0] ?? '');
  const isAuthorised = demoAuthorisations.some(
    ({ right, merchant, endsInDays }) =>
      right === told.notice.right && merchant === listing.merchant && endsInDays > 0,
  );
  return { listing, isAuthorised };
}

function rulingOf(told: ToldNotice, step: Step<'accept' | 'reject'>) {
  const { listing, isAuthorised } = truthOf(told, step);
  const reason =
    step.do === 'accept'
      ? acceptedBecause(told.notice, contentRight(told.notice.right))
      : rejectedBecause(listing, isAuthorised);
  return { claimIds: told.claimIds(step), outcome: step.do, reason, facts: step.text };
}

async function decide(told: ToldNotice, step: Step<'accept' | 'reject'>, at: Date): Promise<void> {
  if (step.do === 'accept' && step.approvedBy) return proposeToColleague(told, step, at);
  const { world } = told;
  const ruling = rulingOf(told, step);
  const result = await world.act(step.by, (tx, actor) => decideClaims(tx, actor, ruling));
  told.requireMoved(step, result);
  const { approvalTaskId } = result;
  if (approvalTaskId) approveLater(told, step, at, SENIOR, approvalTaskId);
  else await answerSampling(told, step, at);
}

/** A reviewer who is not sure asks a colleague, where no rule demands it. */
async function proposeToColleague(told: ToldNotice, step: Step<'accept' | 'reject'>, at: Date) {
  const { world, notice } = told;
  const ruling = rulingOf(told, step);
  const taskId = await world.act(step.by, (tx, actor) =>
    askSecondApproval(tx, {
      subject: told.noticeId ?? '',
      proposal: { ...ruling, locale: actor.locale },
      proposedBy: actor,
      storefrontId: world.storefronts.get(notice.storefront),
      regime: notice.regime,
      summary: { reference: notice.key, outcome: ruling.outcome, claims: ruling.claimIds.length },
    }),
  );
  const colleague = step.do === 'accept' ? step.approvedBy : undefined;
  approveLater(told, step, at, colleague ?? SENIOR, taskId);
}

/** The second person agrees after a while, and the house carries the ruling out. */
function approveLater(
  told: ToldNotice,
  step: Step<'accept' | 'reject'>,
  at: Date,
  approver: string,
  taskId: TaskId,
): void {
  const { world } = told;
  world.timetable.add(new Date(at.getTime() + APPROVED_AFTER), async () => {
    await world.act(approver, (tx, actor) =>
      answerApproval(tx, actor, taskId, { state: 'approved', comment: null }),
    );
    await world.runtime.settle();
    await told.requireState(told.listingsOf(step), 'accepted');
  });
}

/** A decision drawn for a blind second review gets one on the following day. */
async function answerSampling(told: ToldNotice, step: Step<'accept' | 'reject'>, at: Date) {
  const { world } = told;
  const subject = told.claimIds(step)[0] ?? '';
  const second = demoPlatform.people.find(
    ({ key, roles }) => key !== step.by && roles.some((role) => role.endsWith('reviewer')),
  );
  if (!second || !(await openDraw(told, subject))) return;
  const reason =
    second.locale === 'zh-CN' ? '独立复看，结论一致。' : 'Same result when seen afresh.';
  world.timetable.add(new Date(at.getTime() + SECOND_OPINION_AFTER), async () => {
    // A claim decided twice within the day was drawn once, and is answered once.
    const drawn = await openDraw(told, subject);
    if (!drawn) return;
    await world.act(second.key, (tx, actor) =>
      giveSecondOpinion(tx, actor, drawn, { outcome: step.do, reason }),
    );
  });
}

async function openDraw({ world }: ToldNotice, subject: string): Promise<TaskId | undefined> {
  const tasks = await world.platform.db.read((db) => tasksOfSubject(db, subject));
  return tasks.find(({ kind, closedAt }) => kind === 'double-review' && !closedAt)?.id;
}

async function ask(told: ToldNotice, step: Step<'request-information'>): Promise<void> {
  const request = { claimIds: told.claimIds(step), text: step.text };
  const moved = await told.world.act(step.by, (tx, actor) =>
    requestInformation(tx, actor, request),
  );
  told.requireMoved(step, moved);
}

async function sendBack(told: ToldNotice, step: Step<'return-counter'>): Promise<void> {
  const id = told.counterNoticeId(step);
  const moved = await told.world.act(step.by, (tx, actor) =>
    returnCounterNotice(tx, actor, id, { text: step.text }),
  );
  told.requireMoved(step, moved);
}

async function forward(told: ToldNotice, step: Step<'forward'>): Promise<void> {
  const id = told.counterNoticeId(step);
  const moved = await told.world.act(step.by, (tx, actor) => forwardCounterNotice(tx, actor, id));
  told.requireMoved(step, moved);
}

async function decideCounter(told: ToldNotice, step: Step<'decide-counter'>): Promise<void> {
  const { listing, isAuthorised } = truthOf(told, step);
  const { outcome, text } = step;
  const reason =
    outcome === 'upheld' ? upheldBecause(listing, isAuthorised) : 'counter-evidence-insufficient';
  const id = told.counterNoticeId(step);
  const ruling = { claimIds: told.claimIds(step), outcome, reason, facts: text };
  const moved = await told.world.act(step.by, (tx, actor) =>
    decideCounterNotice(tx, actor, id, ruling),
  );
  told.requireMoved(step, moved);
}

async function conclude(told: ToldNotice, step: Step<'suit-outcome'>): Promise<void> {
  const { outcome, text } = step;
  const input = { claimIds: told.claimIds(step), outcome, text, evidenceIds: [] };
  const moved = await told.world.act(step.by, (tx, actor) => concludeSuit(tx, actor, input));
  told.requireMoved(step, moved);
}

async function undo(told: ToldNotice, step: Step<'undo'>): Promise<void> {
  const claimIds = told.claimIds(step);
  const moved = await told.world.act(step.by, async (tx, actor) => {
    const undone = await undoClaimDecisions(tx, actor, claimIds);
    const note = { audience: 'internal' as const, text: step.text };
    await addNote(tx, actor, told.noticeId ?? '', note);
    return undone;
  });
  told.requireMoved(step, moved);
}

/** What the platform's reviewers do in the story. */
export const deskActs = {
  accept: decide,
  reject: decide,
  'request-information': ask,
  'return-counter': sendBack,
  forward,
  'decide-counter': decideCounter,
  'suit-outcome': conclude,
  undo,
};
