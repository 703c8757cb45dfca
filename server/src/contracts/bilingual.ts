import type { Bilingual } from './findings.js';

/** For a zod refinement: its issue carries a stable code and its sentence in both languages. */
export function saying(problem: string, text: Bilingual) {
  return { message: text.en, params: { problem, text } };
}

const patterns = new Map<string, Bilingual>();

/** A pattern for `z.string().regex(…)` that tells a person what it asks for. */
export function tellingPattern(pattern: RegExp, text: Bilingual): RegExp {
  patterns.set(String(pattern), text);
  return pattern;
}

/** What a pattern asks for, by its spelling as zod reports it; undefined for untold ones. */
export function toldByPattern(pattern: string): Bilingual | undefined {
  return patterns.get(pattern);
}

/** The sentence for a reader of `language`: `zh…` or anything else, which reads English. */
export function inLanguage(text: Bilingual, language: string): string {
  return language.startsWith('zh') ? text.zh : text.en;
}
