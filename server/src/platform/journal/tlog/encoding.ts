import { TlogError, type TlogErrorCode } from './errors.js';

/** Standard base64 (RFC 4648 §4) with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Decodes canonical base64 only; `undefined` for anything an encoder would not have written. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}

/** Parses an ASCII decimal without leading zeroes, up to 2^53 − 1; `undefined` otherwise. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Decodes UTF-8 strictly, keeping a byte-order mark visible so that it cannot hide in a name. */
export function decodeUtf8(bytes: Uint8Array, code: TlogErrorCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TlogError(code, 'The text is not valid UTF-8.');
  }
}
