/** A ruling that waits for a second person. */
export interface Proposal {
  claimIds: string[];
  outcome: 'accept' | 'reject';
  reason: string;
  facts: string | null;
}

/** Reads the proposer's own JSON; undefined when it is not a ruling on claims. */
export function proposalOf(value: unknown): Proposal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { claimIds, outcome, reason, facts } = value as Record<string, unknown>;
  if (!Array.isArray(claimIds) || typeof reason !== 'string') return undefined;
  if (outcome !== 'accept' && outcome !== 'reject') return undefined;
  const ids = claimIds.filter((id): id is string => typeof id === 'string');
  return { claimIds: ids, outcome, reason, facts: typeof facts === 'string' ? facts : null };
}
