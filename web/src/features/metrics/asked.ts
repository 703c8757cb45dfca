import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../ui/use-now.js';
import { toAnswerQuery } from '../notices/answers-page.js';
import { type ClaimView, claimsQuery } from '../notices/notices-api.js';
import { type ToAnswer, toAnswer } from '../notices/to-answer.js';
import { daysUntil, LAPSING_DAYS } from '../rights/days-until.js';
import { type RightRow, rightsQuery } from '../rights/rights-api.js';

/** Claims of one notice for which the platform asked the complainant something. */
export interface Request {
  noticeId: string;
  first: ClaimView;
  claims: number;
}

function byNotice(claims: readonly ClaimView[]): Request[] {
  const groups = new Map<string, Request>();
  for (const claim of claims) {
    const group = groups.get(claim.noticeId);
    if (group) group.claims += 1;
    else groups.set(claim.noticeId, { noticeId: claim.noticeId, first: claim, claims: 1 });
  }
  const due = ({ first }: Request) => first.next.dueAt ?? '9';
  return [...groups.values()].sort((one, other) => due(one).localeCompare(due(other)));
}

export interface Asked {
  answers: ToAnswer[];
  requests: Request[];
  lapsing: RightRow[];
  broken: RightRow[];
  pending: RightRow[];
  /** The first of all due times, ISO 8601. */
  dueAt: string | undefined;
}

/** Everything that waits for the reader: what must be answered, and rights that need care. */
export function useAsked(): { asked: Asked | undefined; error: Error | null; retry: () => void } {
  const now = useNow();
  const waiting = useQuery(toAnswerQuery);
  const requested = useQuery(claimsQuery({ state: 'information-requested', limit: 200 }));
  const rights = useQuery(rightsQuery({ limit: 200 }));
  const error = waiting.error ?? requested.error ?? rights.error;
  const retry = () => {
    void waiting.refetch();
    void requested.refetch();
    void rights.refetch();
  };
  if (!waiting.data || !requested.data || !rights.data) return { asked: undefined, error, retry };

  const all = rights.data.items;
  const answers = toAnswer(waiting.data.items);
  const requests = byNotice(requested.data.items);
  const dues = [...answers.map(({ dueAt }) => dueAt), ...requests.map((r) => r.first.next.dueAt)];
  const asked: Asked = {
    answers,
    requests,
    lapsing: all.filter(
      ({ status, expiresOn }) =>
        status === 'verified' && expiresOn !== null && daysUntil(expiresOn, now) <= LAPSING_DAYS,
    ),
    broken: all.filter(({ status }) => status === 'refused' || status === 'lapsed'),
    pending: all.filter(({ status }) => status === 'pending'),
    dueAt: dues.flatMap((due) => due ?? []).sort()[0],
  };
  return { asked, error: null, retry };
}
