import type { RightId, TellId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { requireOwnEvidence } from '../../evidence/index.js';
import { requireHolderRight } from '../../rights/index.js';
import { screeningProblem } from '../errors.js';
import { recordChanges } from '../knowledge-queries.js';
import type { TellDraft, TellStage, WrittenTell } from './tell.js';
import { insertTell, setStage, tellForUpdate } from './tell-queries.js';

/**
 * Writes a tell of a right. It is a draft, and sees nothing, until it is made live. Problems:
 * `right-not-found`, `evidence-not-found`, `tell-not-a-picture`.
 */
export async function writeTell(
  tx: Tx,
  actor: Actor,
  rightId: RightId,
  draft: TellDraft,
): Promise<WrittenTell> {
  const { holderId } = await requireHolderRight(tx, actor, rightId);
  await requireToldPictures(tx, actor, draft);
  const tell: WrittenTell = {
    id: newId('tell', tx.now),
    ...{ rightId, draft, stage: 'draft', writtenBy: actor.ref, writtenAt: tx.now },
  };
  await insertTell(tx, tell);
  append(tx, {
    type: 'tell.written',
    subject: tell.id,
    parties: [holderId],
    data: { tellId: tell.id, rightId, kind: draft.kind },
  });
  return tell;
}

/** Pictures that are told are the holder's own uploads, and pictures. */
export async function requireToldPictures(tx: Tx, actor: Actor, draft: TellDraft): Promise<void> {
  if (draft.kind !== 'pictures') return;
  const items = await requireOwnEvidence(tx, actor, draft.evidenceIds);
  const wrong = items.find(({ mediaType }) => !mediaType.startsWith('image/'));
  if (wrong) throw screeningProblem('tell-not-a-picture', { file: wrong.fileName });
}

/** Makes a tell live, or ends it for good. Problems: `tell-not-found`, `tell-ended`. */
export async function stageTell(
  tx: Tx,
  actor: Actor,
  rightId: RightId,
  id: TellId,
  stage: Exclude<TellStage, 'draft'>,
): Promise<WrittenTell> {
  const { holderId } = await requireHolderRight(tx, actor, rightId);
  const tell = await tellForUpdate(tx, rightId, id);
  if (!tell) throw screeningProblem('tell-not-found');
  if (tell.stage === stage) return tell;
  if (tell.stage === 'ended') throw screeningProblem('tell-ended');
  await setStage(tx, id, stage);
  await recordChanges(tx, 'tell', [id]);
  append(tx, {
    type: 'tell.staged',
    subject: id,
    parties: [holderId],
    data: { tellId: id, rightId, from: tell.stage, to: stage },
  });
  return { ...tell, stage };
}
