import type { NoticeId, OrganisationId, RightId } from '../../../contracts/ids.js';
import type { Scored, VettingRoute } from '../scoring/index.js';

/** What was made of a notice when it came in, and what a person found since. */
export interface Vetting extends Scored {
  noticeId: NoticeId;
  complainantId: OrganisationId;
  rightId: RightId;
  /** Accounts that share contact details with the complainant, itself included. */
  accounts: number;
  routes: VettingRoute[];
  weightsVersion: number;
  scoredAt: Date;
}

export type Label = 'bad-faith' | 'good-faith';

/** What the other side is told of it: never the score, never the reasons. */
export type VettingState = 'not-suspected' | 'under-vetting' | 'bad-faith';

export function stateOf({
  band,
  label,
}: {
  band: Scored['band'];
  label: Label | null;
}): VettingState {
  if (label === 'bad-faith') return 'bad-faith';
  if (label === 'good-faith') return 'not-suspected';
  return band === 'under-vetting' || band === 'severe' ? 'under-vetting' : 'not-suspected';
}
