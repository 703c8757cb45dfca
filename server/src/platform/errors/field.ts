import { inLanguage } from '../../contracts/bilingual.js';
import type { Bilingual } from '../../contracts/findings.js';

/** One field that is wrong: a JSON pointer into the request (`/claims/0/listingId`). */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: Bilingual;
}

/** What is wrong with a field; `code` is the stable code where several sentences share one. */
export interface FieldKind extends Bilingual {
  code?: string;
}

/** A word that is filled into both sentences, or its wording in each. */
export type FieldValue = string | number | Bilingual;

const catalogue: { name: string; kind: FieldKind }[] = [];

/**
 * Declares what a module can say of a field and gives a function that says it:
 * `const field = defineFields({ 'in-future': { en, zh } }); field('in-future', '/registeredOn')`.
 */
export function defineFields<Name extends string>(kinds: Record<Name, FieldKind>) {
  for (const [name, kind] of Object.entries<FieldKind>(kinds)) catalogue.push({ name, kind });
  return (
    name: Name,
    pointer: string,
    values: Readonly<Record<string, FieldValue>> = {},
  ): FieldProblem => ({
    pointer,
    code: kinds[name].code ?? name,
    message: { en: filled(kinds[name], values, 'en'), zh: filled(kinds[name], values, 'zh') },
  });
}

function filled(
  kind: FieldKind,
  values: Readonly<Record<string, FieldValue>>,
  language: 'en' | 'zh',
): string {
  return kind[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** A problem that was stored; the first ones were kept in English alone. */
export type StoredField = Omit<FieldProblem, 'message'> & { message: Bilingual | string };

/** The problem as a reader of `language` gets it. */
export function presentField({ pointer, code, message }: StoredField, language: string) {
  const text = typeof message === 'string' ? message : inLanguage(message, language);
  return { pointer, code, message: text };
}

/** Everything that a module can say of a field, for the documentation and its test. */
export function fieldCatalogue(): readonly { name: string; kind: FieldKind }[] {
  return catalogue;
}
