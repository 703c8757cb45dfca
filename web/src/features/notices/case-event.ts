import type { CaseEntry } from './notices-api.js';

/** What can stand in a case's history; each has a sentence in both languages. */
export const CASE_EVENTS = [
  'notice-submitted',
  'notice-noted',
  'notice-closed',
  'submitted',
  'information-requested',
  'information-supplied',
  'accepted',
  'rejected',
  'withdrawn',
  'withdrawn-by-clock',
  'rejected-by-clock',
  'retracted',
  'countered',
  'counter-returned',
  'counter-forwarded',
  'counter-received',
  'counter-received-by-clock',
  'answered-suit',
  'answered-evidence',
  'answered-concede',
  'counter-upheld',
  'counter-upheld-by-clock',
  'counter-dismissed',
  'counter-withdrawn',
  'counter-withdrawn-by-clock',
  'suit-infringing',
  'suit-not-infringing',
  'appealed',
  'period-extended',
  'undone',
  'other',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

function isEvent(text: string): text is CaseEvent {
  return CASE_EVENTS.some((event) => event === text);
}

const ANSWERS: Partial<Record<NonNullable<CaseEntry['state']>, CaseEvent>> = {
  'suit-pending': 'answered-suit',
  'answer-review': 'answered-evidence',
  reinstated: 'answered-concede',
};

/** The sentence of a journal entry: its type, told apart by who moved and what came of it. */
export function eventOf({ type, by, state }: Pick<CaseEntry, 'type' | 'by' | 'state'>): CaseEvent {
  const name = type.startsWith('notice.') ? type.replace('.', '-') : type.replace(/^claim\./, '');
  if (name === 'counter-answered') return (state && ANSWERS[state]) ?? 'answered-evidence';
  if (name === 'suit-concluded') {
    return state === 'upheld' ? 'suit-infringing' : 'suit-not-infringing';
  }
  const byClock = `${name}-by-clock`;
  if (by === 'clock' && isEvent(byClock)) return byClock;
  return isEvent(name) ? name : 'other';
}
