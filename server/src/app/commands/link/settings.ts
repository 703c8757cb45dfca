import { z } from 'zod';
import { columnKinds } from '../../../engines/linking/index.js';

const missing = ({ input }: { input?: unknown }) =>
  input === undefined ? 'is missing' : undefined;
const name = z
  .string({ error: (issue) => missing(issue) ?? 'must be text' })
  .trim()
  .min(1, 'must not be empty');
const kinds = `must be one of ${columnKinds.join(', ')}`;
const kind = z.enum(columnKinds, { error: (issue) => missing(issue) ?? kinds });
const column = z.strictObject({ name, kind });

/** Columns as a list, or shorter as `{"surname": "name"}`. */
const columns = z
  .union([z.array(column), z.record(name, kind)], {
    error: (issue) => missing(issue) ?? 'must be a list of {"name", "kind"}',
  })
  .transform((given) =>
    Array.isArray(given)
      ? given
      : Object.entries(given).map(([key, value]) => ({ name: key.trim(), kind: value })),
  );

/** What the configuration file of `magpie link` says. */
export interface LinkSettings {
  id: string;
  columns: z.infer<typeof column>[];
  blocking?: string[][] | undefined;
}

const settings = z
  .strictObject({
    id: name,
    columns,
    blocking: z.array(z.array(name).min(1, 'must name a column')).min(1).optional(),
  })
  .superRefine((given, context) => {
    for (const issue of contradictions(given)) context.addIssue({ code: 'custom', ...issue });
  });

function contradictions({ id, columns: given, blocking = [] }: LinkSettings) {
  const names = given.map((item) => item.name);
  const issues: { path: (string | number)[]; message: string }[] = [];
  if (given.length === 0) issues.push({ path: ['columns'], message: 'must name a column' });
  for (const [place, item] of names.entries()) {
    const path = ['columns', place, 'name'];
    if (item === id) issues.push({ path, message: `"${item}" is the id, which is not compared` });
    if (names.indexOf(item) < place) issues.push({ path, message: `"${item}" is named twice` });
  }
  for (const [rule, members] of blocking.entries()) {
    for (const [place, member] of members.entries()) {
      if (names.includes(member)) continue;
      issues.push({ path: ['blocking', rule, place], message: `"${member}" is not in columns` });
    }
  }
  return issues;
}

/**
 * Reads the text of a configuration file.
 * @returns the settings, or all that is wrong, a line each.
 */
export function readSettings(text: string): LinkSettings | string[] {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return [`it is not JSON: ${error instanceof Error ? error.message : error}`];
  }
  const parsed = settings.safeParse(given);
  return parsed.success ? parsed.data : parsed.error.issues.flatMap((issue) => told(issue));
}

/** Of a union the reader wants to know what is wrong with the form that was meant. */
function told(issue: z.core.$ZodIssue, under: PropertyKey[] = []): string[] {
  const path = [...under, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((inner) => inner.every((one) => one.path.length > 0));
    if (meant && meant.length > 0) return meant.flatMap((one) => told(one, path));
  }
  return [`${path.join('.') || 'file'}: ${issue.message}`];
}
