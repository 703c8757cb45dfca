import type { Id } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';

export interface Note {
  id: Id<'note'>;
  audience: 'internal' | 'public';
  /** Who wrote it, such as `person:per_…`; parties are shown "the platform" instead. */
  author: string;
  text: string;
  at: Date;
}

export interface NewNote {
  audience: Note['audience'];
  text: string;
  /** Organisations that may read a public note, for the journal. */
  parties?: readonly string[];
}

/**
 * Writes a note on a subject. The journal's leaf holds only the hash of its text, which is the
 * platform's record of the case and so outlives its author's account.
 */
export async function addNote(tx: Tx, actor: Actor, subject: string, note: NewNote): Promise<Note> {
  const { audience, text } = note;
  const id = newId('note', tx.now);
  await tx.count(sql`
    insert into review.note (id, subject, audience, author, author_person_id, body, at)
    values (${id}, ${subject}, ${audience}, ${actor.ref}, ${actor.personId}, ${text}, ${tx.now})`);
  append(tx, {
    type: 'review.noted',
    subject,
    parties: audience === 'public' ? (note.parties ?? []) : [],
    data: { noteId: id, subject, audience },
    personal: { text },
  });
  return { id, audience, author: actor.ref, text, at: tx.now };
}

/** Notes by id; unknown ids are absent. */
export async function notesByIds(
  db: Reader,
  ids: readonly Note['id'][],
): Promise<Map<Note['id'], Note>> {
  const rows = await db.rows(sql<Note>`
    select id, audience, author, body as text, at from review.note
    where id = any(${[...ids]}::text[])`);
  return new Map(rows.map((note) => [note.id, note]));
}

/** Notes on a subject, oldest first; the parties are given the public ones only. */
export function notesOn(db: Reader, subject: string, audience?: 'public'): Promise<Note[]> {
  return db.rows(sql<Note>`
    select id, audience, author, body as text, at from review.note
    where subject = ${subject} and (${audience ?? null}::text is null or audience = ${audience ?? null})
    order by at, id`);
}
