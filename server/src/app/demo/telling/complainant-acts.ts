import type { ClaimId } from '../../../contracts/ids.js';
import {
  answerCounterNotice,
  appealClaims,
  receiveCounterNotice,
  retractClaims,
  submitNotice,
  supplyInformation,
  withdrawClaims,
} from '../../../modules/notices/index.js';
import type { DemoStep } from '../content/index.js';
import { type Attachment, attach, signedBy, type ToldNotice } from './told-notice.js';

type Step<K extends DemoStep['do']> = Extract<DemoStep, { do: K }>;
type Spoken = 'supply-information' | 'withdraw' | 'retract' | 'appeal';

/** What a complainant says with the claims that it concerns. */
const spoken = {
  'supply-information': supplyInformation,
  withdraw: withdrawClaims,
  retract: retractClaims,
  appeal: appealClaims,
};

async function speak(told: ToldNotice, step: Step<Spoken>): Promise<void> {
  const said = { claimIds: told.claimIds(step), text: step.text };
  const moved = await told.world.act(told.notice.filer, (tx, actor) =>
    spoken[step.do](tx, actor, said),
  );
  told.requireMoved(step, moved);
}

async function submit(told: ToldNotice): Promise<void> {
  const { world, notice, pack } = told;
  const exhibits = await told.exhibits(notice.listings[0], notice.evidence);
  const certificate = await world.files.certificate(notice.right);
  const attachments = [{ ...certificate, fileName: `${notice.right}.png` }, ...exhibits];
  const made = await world.act(notice.filer, async (tx, actor, { person, organisation }) => {
    const head = {
      storefrontId: world.storefronts.get(notice.storefront),
      regime: notice.regime,
      rightId: world.rights.get(notice.right),
      ground: notice.ground,
      explanation: notice.statement,
      locale: notice.language,
      statements: pack.notice.statements.map(({ code }) => code),
      ...signedBy(person, organisation),
      evidenceIds: await attach(tx, actor, 'notice', attachments),
      reference: notice.key,
    };
    const rows = notice.listings.map((externalId) => ({ externalId }));
    return submitNotice(tx, world.platform, actor, head, rows);
  });
  for (const { reference, claimId, problem } of made.results) {
    if (!claimId) throw new Error(`There is no claim on ${reference}: ${problem}.`);
    told.claims.set(reference, claimId as ClaimId);
  }
  told.noticeId = made.noticeId;
}

async function receive(told: ToldNotice, step: Step<'receive'>): Promise<void> {
  const id = told.counterNoticeId(step);
  const moved = await told.world.act(told.notice.filer, (tx, actor) =>
    receiveCounterNotice(tx, actor, id),
  );
  told.requireMoved(step, moved);
}

/** A case number of the year in which the suit is named. */
function caseNumberOf({ caseNumber }: Step<'answer-suit'>, at: Date): string {
  const year = String(at.getUTCFullYear());
  return caseNumber.replace('{year}', year).replace('{yy}', year.slice(2));
}

async function sue(told: ToldNotice, step: Step<'answer-suit'>, at: Date): Promise<void> {
  const { court, text } = step;
  const caseNumber = caseNumberOf(step, at);
  const isChinese = told.notice.language === 'zh-CN';
  const stored = await told.world.files.text(`${court}\n${caseNumber}\n\n${text}\n`);
  const fileName = isChinese ? '受理案件通知书.txt' : 'complaint-as-filed.txt';
  await answer(told, step, { answer: 'suit', court, caseNumber }, [{ ...stored, fileName }]);
}

async function answer(
  told: ToldNotice,
  step: Step<'answer-suit' | 'answer-evidence' | 'answer-concede'>,
  how: { answer: 'suit' | 'evidence' | 'concede'; court?: string; caseNumber?: string },
  attachments: readonly Attachment[] = [],
): Promise<void> {
  const id = told.counterNoticeId(step);
  const claimIds = told.claimIds(step);
  const moved = await told.world.act(told.notice.filer, async (tx, actor) => {
    const evidenceIds = await attach(tx, actor, 'answer', attachments);
    return answerCounterNotice(tx, actor, id, { ...how, claimIds, text: step.text, evidenceIds });
  });
  told.requireMoved(step, moved);
}

/** What rights holders and their agents do in the story. */
export const complainantActs = {
  submit,
  receive,
  'supply-information': speak,
  withdraw: speak,
  retract: speak,
  appeal: speak,
  'answer-suit': sue,
  'answer-evidence': (told: ToldNotice, step: Step<'answer-evidence'>) =>
    answer(told, step, { answer: 'evidence' }),
  'answer-concede': (told: ToldNotice, step: Step<'answer-concede'>) =>
    answer(told, step, { answer: 'concede' }),
};
