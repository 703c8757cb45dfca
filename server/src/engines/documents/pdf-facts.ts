import { getDocumentProxy } from 'unpdf';

/** What a PDF says of its own making; empty or null where it says nothing. */
export interface PdfFacts {
  producer: string;
  creator: string;
  createdAt: Date | null;
  changedAt: Date | null;
}

/** Reads a PDF's information dictionary by pdf.js; undefined when it cannot be opened. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts | undefined> {
  try {
    // pdf.js takes the bytes it is given for itself.
    const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      const { info } = await file.getMetadata();
      const said = info as Record<string, unknown>;
      const text = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
      return {
        producer: text('Producer'),
        creator: text('Creator'),
        createdAt: dateOf(text('CreationDate')),
        changedAt: dateOf(text('ModDate')),
      };
    } finally {
      await file.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}

const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/;

/** A date as ISO 32000-1, 7.9.4 writes it; without a zone it is read as UTC. */
export function dateOf(text: string): Date | null {
  const [
    all,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    ,
    ...zone
  ] = DATE.exec(text) ?? [];
  if (!all) return null;
  const [sign, hours = '0', minutes = '0'] = zone;
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : new Date(time - (sign ? ahead : 0));
}
