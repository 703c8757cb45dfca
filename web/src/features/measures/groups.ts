import type { ClaimView, NoticeView } from '../notices/notices-api.js';

/** Claims that one counter-notice can answer: of one complainant under one regime's version. */
export interface Contestable {
  key: string;
  regime: ClaimView['regime'];
  complainant: NoticeView['complainant'];
  right: NoticeView['right'];
  claims: ClaimView[];
}

type Of = Pick<NoticeView, 'id' | 'complainant' | 'right' | 'regime' | 'packVersion'>;

/** Groups claims by what a counter-notice may cover; claims whose notice is unknown are left out. */
export function groupContestable(
  claims: readonly ClaimView[],
  notices: readonly Of[],
): Contestable[] {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const groups = new Map<string, Contestable>();
  for (const claim of claims) {
    const notice = byId.get(claim.noticeId);
    if (!notice) continue;
    const { complainant, right, regime, packVersion } = notice;
    const key = [complainant.id, regime, packVersion].join(' ');
    const group = groups.get(key) ?? { key, regime, complainant, right, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()];
}
