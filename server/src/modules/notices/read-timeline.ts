import type { ClaimId, NoticeId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { notesByIds } from '../review/index.js';
import { claimIdsOfNotice } from './claim-list-queries.js';
import type { Mover } from './moves.js';
import { readClaim, readNotice } from './read-notices.js';
import { packOf, type RegimePack } from './regimes/index.js';
import { type TimelineRow, timelineRows } from './timeline-queries.js';

/** What happened to one claim, for either party: the same entries in the same order. */
export async function claimTimeline(db: Reader, actor: Actor, id: ClaimId) {
  const claim = await readClaim(db, actor, id);
  const { packVersion, complainant } = await readNotice(db, actor, claim.noticeId as NoticeId);
  const pack = packOf(claim.regime, packVersion);
  const isComplainants = actor.actsFor.some((own) => own === complainant.id);
  return { items: await entriesOf(db, [claim.noticeId, id], pack, isComplainants) };
}

/** The merchant's words belong to the desk until it forwards them or they take effect by law. */
function isUnsent(row: TimelineRow, rows: readonly TimelineRow[]): boolean {
  const isSent = ({ type, at, data }: TimelineRow) =>
    at >= row.at &&
    (type === 'claim.counter-forwarded' ||
      (type === 'claim.counter-upheld' && data.by === 'clock'));
  return row.type === 'claim.countered' && !rows.some(isSent);
}

/** What happened to a notice: moves of many claims at one moment stand together. */
export async function noticeTimeline(db: Reader, actor: Actor, id: NoticeId) {
  const notice = await readNotice(db, actor, id);
  const tenants = actor.organisationKind === 'platform' ? null : [...actor.actsFor];
  const claims = await claimIdsOfNotice(db, id, tenants);
  const pack = packOf(notice.regime, notice.packVersion);
  const isComplainants = actor.actsFor.some((own) => own === notice.complainant.id);
  return { items: await entriesOf(db, [notice.id, ...claims], pack, isComplainants) };
}

async function entriesOf(
  db: Reader,
  subjects: readonly string[],
  pack: RegimePack,
  isComplainants: boolean,
) {
  const rows = await timelineRows(db, subjects);
  // The desk keeps the words of its notes; its author is the platform to everybody here.
  const noteIds = rows.flatMap(({ data }) => data.noteId ?? []);
  const notes = noteIds.length > 0 ? await notesByIds(db, noteIds) : undefined;
  return rows.map((row) => {
    const note = row.data.noteId && notes?.get(row.data.noteId);
    const told = note ? { ...row, text: note.text } : row;
    return present(told, pack, isComplainants && isUnsent(row, rows));
  });
}

function present(row: TimelineRow, { provisions }: RegimePack, isWithheld: boolean) {
  return {
    entryId: row.entryId,
    at: row.at.toISOString(),
    type: row.type,
    by: (row.data.by ?? 'complainant') as Mover,
    claims: row.claims,
    state: row.data.state ?? null,
    decisionId: row.data.decisionId ?? null,
    text: isWithheld ? null : row.text,
    locale: isWithheld ? null : row.locale,
    evidenceIds: isWithheld ? [] : (row.evidenceIds ?? []),
    law: provisions[row.type] ?? null,
  };
}
