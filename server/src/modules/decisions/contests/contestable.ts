import type { Decision } from '../decision-queries.js';

/** Decisions on a complaint are contested by a counter-notice; the platform's own ones here. */
export const isContestable = ({ statement }: Pick<Decision, 'statement'>): boolean =>
  statement.detection !== undefined;
