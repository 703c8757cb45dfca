import { checkEmailAddress } from '../../contracts/identifiers/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { noticeField } from './errors.js';
import type { Contents } from './regimes/index.js';

/** The parts of a notice or counter-notice that a regime has demands on. */
export interface Document {
  explanation: string;
  statements: readonly string[];
  signature?: string | undefined;
  contact: {
    name: string;
    email: string;
    phone?: string | undefined;
    address?: string | undefined;
  };
  evidenceIds: readonly string[];
}

/** What a document lacks under its regime, each field named; empty when it is complete. */
export function missingContents(document: Document, contents: Contents): FieldProblem[] {
  const missing: FieldProblem[] = [];
  const lack = (...what: Parameters<typeof noticeField>) => missing.push(noticeField(...what));
  for (const { code, text } of contents.statements) {
    if (!document.statements.includes(code)) {
      missing.push({ ...noticeField('statement', '/statements', { text }), code });
    }
  }
  if (contents.isSigned && !document.signature) {
    lack('signature-required', '/signature');
  }
  for (const field of contents.contact) {
    if (!document.contact[field]) lack(`${field}-required`, `/contact/${field}`);
  }
  if (document.contact.email && !checkEmailAddress(document.contact.email).ok) {
    lack('email-format', '/contact/email');
  }
  if (contents.isEvidenced && document.evidenceIds.length === 0) {
    lack('evidence-required', '/evidenceIds');
  }
  if (document.explanation.length < contents.minimumExplanation) {
    lack('too-short', '/explanation', { least: contents.minimumExplanation });
  }
  return missing;
}
