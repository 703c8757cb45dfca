import type { ContestId, DecisionId, EvidenceId, OrganisationId } from '../../../contracts/ids.js';

/** A merchant's wish that a person looks again at a decision that nobody complained for. */
export interface Contest {
  id: ContestId;
  decisionId: DecisionId;
  /** The merchant's organisation. */
  organisationId: OrganisationId;
  statement: string;
  locale: string;
  evidenceIds: EvidenceId[];
  filedBy: string;
  filedAt: Date;
  /** `granted`: the decision is undone. Null while it waits for a person. */
  outcome: 'granted' | 'dismissed' | null;
  answer: string | null;
  answerLocale: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}
