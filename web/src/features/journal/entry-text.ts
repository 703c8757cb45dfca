/** What an entry says in its own words. */
export interface EntryText {
  type: string;
  at: string;
  subject: string;
  by: string;
  /** The whole entry, laid out to be read. */
  pretty: string;
}

/** Reads an entry's bytes; undefined when they are no entry that this version knows. */
export function readEntry(text: string): EntryText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(value));
    const [type, at, subject, by] = ['type', 'at', 'subject', 'by'].map((name) => {
      const field = fields.get(name);
      return typeof field === 'string' ? field : undefined;
    });
    if (!type || !at || !subject || !by || Number.isNaN(Date.parse(at))) return undefined;
    return { type, at, subject, by, pretty: JSON.stringify(value, null, 2) };
  } catch {
    return undefined;
  }
}
