import { inLanguage } from '../../contracts/bilingual.js';
import type { FieldProblem, FieldValue } from './field.js';

/** What one refusal says, in both languages; `{name}` is filled from the problem's values. */
export interface ProblemKind {
  status: number;
  en: string;
  zh: string;
}

/** An expected refusal, answered as RFC 9457 problem details. */
export class Problem extends Error {
  readonly code: string;
  readonly kind: ProblemKind;
  readonly values: Record<string, FieldValue>;
  readonly fields: FieldProblem[];
  readonly headers: Record<string, string>;

  constructor(
    code: string,
    kind: ProblemKind,
    values: Record<string, FieldValue> = {},
    fields: FieldProblem[] = [],
    headers: Record<string, string> = {},
  ) {
    super(`${code}: ${fill(kind.en, values, 'en')}`);
    this.code = code;
    this.kind = kind;
    this.values = values;
    this.fields = fields;
    this.headers = headers;
  }

  /** The sentence for a reader of `language` (`zh…` or anything else, which reads English). */
  detail(language: string): string {
    return fill(inLanguage(this.kind, language), this.values, language);
  }
}

function fill(template: string, values: Record<string, FieldValue>, language: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'object' ? inLanguage(value, language) : String(value);
  });
}

const catalogue = new Map<string, ProblemKind>();

/**
 * Declares a closed list of refusals and gives a function that makes them:
 * `const problem = defineProblems({ 'notice-not-found': { status: 404, en, zh } })`.
 */
export function defineProblems<Code extends string>(kinds: Record<Code, ProblemKind>) {
  for (const [code, kind] of Object.entries<ProblemKind>(kinds)) {
    if (catalogue.has(code)) throw new Error(`Problem code ${code} is declared twice.`);
    catalogue.set(code, kind);
  }
  return (
    code: Code,
    values?: Record<string, FieldValue>,
    fields?: FieldProblem[],
    headers?: Record<string, string>,
  ) => new Problem(code, kinds[code], values, fields, headers);
}

/** Every declared refusal, for the documentation and its test. */
export function problemCatalogue(): ReadonlyMap<string, ProblemKind> {
  return catalogue;
}
