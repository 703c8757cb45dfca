/** A row of an import that was refused, and why. */
export interface RefusedRow {
  line: number;
  externalId: string;
  problems: { pointer: string; message: string }[];
}

function isRow(value: unknown): value is Omit<RefusedRow, 'problems'> & Partial<RefusedRow> {
  return typeof value === 'object' && value !== null && 'line' in value && 'externalId' in value;
}

/** The first rows of an NDJSON of results; lines that are none are passed over. */
export function readRefused(ndjson: string, most: number): RefusedRow[] {
  const rows: RefusedRow[] = [];
  for (const line of ndjson.split('\n')) {
    if (rows.length === most) break;
    if (line === '') continue;
    const value: unknown = JSON.parse(line);
    if (isRow(value)) rows.push({ ...value, problems: value.problems ?? [] });
  }
  return rows;
}
