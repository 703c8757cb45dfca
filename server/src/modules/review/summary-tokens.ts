import { textTokens } from '../../platform/search/index.js';

/** Every text that stands in a task's summary, however deep, with the subject itself. */
export function summaryTokens(subject: string, summary: unknown): string[] {
  return textTokens([subject, ...texts(summary)].join(' '));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}
