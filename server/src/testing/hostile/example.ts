/** The parts of a JSON schema that the house's OpenAPI description uses. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  example?: unknown;
}

const BY_FORMAT: Record<string, string> = {
  'date-time': '2026-03-01T00:00:00Z',
  date: '2026-03-01',
  email: 'ada@heron.example',
  uri: 'https://shop.example/item/1',
};

/**
 * A value that a schema would probably take, with real ids in place of the examples': it gets a
 * request past validation, to where it is acted upon.
 * @param realId an id that exists, by the prefix of the example's.
 */
export function exampleOf(schema: JsonSchema, realId: (prefix: string) => string): unknown {
  if (schema.example !== undefined) return withRealIds(schema.example, realId);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null');
  if (choice) return exampleOf(choice, realId);
  if (schema.type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, value]) => [
        key,
        exampleOf(value, realId),
      ]),
    );
  }
  if (schema.type === 'array') return [exampleOf(schema.items ?? {}, realId)];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return BY_FORMAT[schema.format ?? ''] ?? 'A text of ordinary length.';
}

function withRealIds(example: unknown, realId: (prefix: string) => string): unknown {
  const text = JSON.stringify(example).replace(/\b([a-z]{3})_01k0{22}a\b/g, (_, prefix: string) =>
    realId(prefix),
  );
  return JSON.parse(text);
}

export type Path = readonly (string | number)[];

/** Where the leaves of a value are. */
export function leavesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy of a value with one leaf replaced. */
export function replaced(value: unknown, [head, ...rest]: Path, leaf: unknown): unknown {
  if (head === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === head ? replaced(item, rest, leaf) : item));
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [
      key,
      key === head ? replaced(item, rest, leaf) : item,
    ]),
  );
}
