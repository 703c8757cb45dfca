import { fileTypeFromFile } from 'file-type';
import { evidenceField, evidenceProblem } from './errors.js';
import { extensionOf } from './file-name.js';
import { type AcceptedType, acceptedType } from './media-types.js';
import { inspectText } from './text-content.js';

/** What the sender said of a file; none of it is believed. */
export interface Announced {
  fileName?: string | undefined;
  contentType?: string | undefined;
}

export interface Sniffed {
  type: AcceptedType;
  /** As stored and served, with the character set of a text. */
  mediaType: string;
}

// Formats that file-type knows and that are text themselves: they must not pass as plain text.
const TEXTUAL_FORMATS = new Set(['xml', 'rtf', 'ps', 'eps', 'ics', 'vcf', 'pgp']);

/**
 * Finds out what the file at `path` is from its content and refuses what is not accepted or was
 * announced as something else. Problems: `evidence-type-refused`, `evidence-type-mismatch`.
 */
export async function sniff(path: string, announced: Announced): Promise<Sniffed> {
  const found = await fileTypeFromFile(path);
  const binary = found && acceptedType(found.mime);
  if (binary) {
    refuseMismatch(binary, announced);
    return { type: binary, mediaType: binary.mediaType };
  }
  const name = found && `${found.ext.toUpperCase()} (${found.mime})`;
  if (found && TEXTUAL_FORMATS.has(found.ext)) refuse(name);
  // Some signatures are two letters long, so an honest text can begin with one.
  const text = await inspectText(path);
  if (text === null) return refuse(name);
  if ('refused' in text) return refuse(text.refused);
  const type = textType(announced);
  refuseMismatch(type, announced);
  return { type, mediaType: `${type.mediaType}; charset=${text.charset}` };
}

function refuse(found: string | undefined): never {
  throw evidenceProblem('evidence-type-refused', { found: found ?? 'of an unknown kind' });
}

/** Plain text and CSV look alike: here, and only here, the name decides. */
function textType({ fileName = '', contentType = '' }: Announced): AcceptedType {
  const isTable =
    ['csv', 'tsv'].includes(extensionOf(fileName)) ||
    (extensionOf(fileName) === '' && /^text\/(csv|tab-separated-values)/i.test(contentType));
  const type = acceptedType(isTable ? 'text/csv' : 'text/plain');
  if (!type) throw new Error('Plain text and CSV are accepted types.');
  return type;
}

function refuseMismatch(type: AcceptedType, { fileName = '', contentType = '' }: Announced): void {
  const extension = extensionOf(fileName);
  if (extension !== '' && !type.extensions.includes(extension)) {
    throw evidenceProblem(
      'evidence-type-mismatch',
      { claimed: `.${extension}`, found: type.label },
      [evidenceField('mismatch', '/fileName', { found: type.label })],
    );
  }
  const [essence = ''] = contentType.split(';');
  const claimed = essence.trim().toLowerCase();
  const isNeutral = claimed === '' || claimed === 'application/octet-stream';
  if (!isNeutral && !type.announcedAs.includes(claimed)) {
    throw evidenceProblem('evidence-type-mismatch', { claimed, found: type.label });
  }
}
