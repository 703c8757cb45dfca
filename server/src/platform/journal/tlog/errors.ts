/** Every way a transparency-log artefact can be refused. */
export type TlogErrorCode =
  | 'out-of-range'
  | 'malformed-hash'
  | 'malformed-tile'
  | 'malformed-tile-path'
  | 'malformed-entry-bundle'
  | 'entry-too-large'
  | 'malformed-key'
  | 'malformed-note'
  | 'untrusted-note'
  | 'invalid-signature'
  | 'malformed-checkpoint'
  | 'wrong-origin'
  | 'malformed-proof'
  | 'not-included';

/** The one error this folder throws; `code` is stable, `message` is for people. */
export class TlogError extends Error {
  override readonly name = 'TlogError';
  readonly code: TlogErrorCode;

  constructor(code: TlogErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
