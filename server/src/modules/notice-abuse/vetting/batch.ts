import type { ClaimId, NoticeId, OrganisationId } from '../../../contracts/ids.js';
import type { Memory } from './memory.js';
import type { ClaimRow, NoticeRow } from './vetting-queries.js';

/** Everything that a batch of entries reads and changes. */
export interface Batch {
  notices: Map<NoticeId, NoticeRow>;
  claims: Map<ClaimId, ClaimRow>;
  memory: Memory;
  /** The accounts behind each complainant. */
  clusters: Map<OrganisationId, OrganisationId[]>;
}
