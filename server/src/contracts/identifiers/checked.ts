import type { Bilingual } from '../findings.js';

/** Every problem code an identifier check can answer with. The codes are stable; messages may change. */
export const IDENTIFIER_PROBLEMS = [
  'empty',
  'too-long',
  'format',
  'check-digit',
  'out-of-range',
  'unknown-code',
  'unknown-office',
  'kind-not-registered',
  'kind-mismatch',
  'publication-number',
] as const;

export type IdentifierProblem = (typeof IDENTIFIER_PROBLEMS)[number];

export interface Rejected {
  ok: false;
  problem: IdentifierProblem;
  /** For a person; never contains the rejected input. */
  text: Bilingual;
}

/** The answer of every check: the canonical form to store and compare, or a stable problem code. */
export type Checked<T = string> = { ok: true; normalized: T } | Rejected;

export function accepted<T>(normalized: T): { ok: true; normalized: T } {
  return { ok: true, normalized };
}

export function rejected(problem: IdentifierProblem, en: string, zh: string): Rejected {
  return { ok: false, problem, text: { en, zh } };
}
