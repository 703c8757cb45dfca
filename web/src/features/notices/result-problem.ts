/** Why a row of a notice made no claim, taken apart from the server's code. */
export type RowProblem =
  | { kind: 'listing-not-found' }
  | { kind: 'same-as-line'; line: number }
  | { kind: 'already-claimed-in'; noticeId: string }
  | { kind: 'other'; code: string };

export function rowProblemOf(code: string): RowProblem {
  if (code === 'listing-not-found') return { kind: code };
  const same = /^same-as-line-(\d+)$/.exec(code)?.[1];
  if (same) return { kind: 'same-as-line', line: Number(same) };
  const notice = /^already-claimed-in-(ntc_\w+)$/.exec(code)?.[1];
  return notice ? { kind: 'already-claimed-in', noticeId: notice } : { kind: 'other', code };
}
