import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A text's character set, or what else the bytes turned out to be. */
export type TextFinding =
  | { charset: 'utf-8' | 'utf-16le' | 'gb18030' }
  | { refused: string }
  | null;

// Form feeds and escapes occur in honest logs; other controls mean that this is no text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/** Judges the whole file at `path`; null when it is no text in a character set that we read. */
export async function inspectText(path: string): Promise<TextFinding> {
  const head = await firstBytes(path, 4096);
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  const candidates = isWide ? (['utf-16le'] as const) : (['utf-8', 'gb18030'] as const);
  for (const charset of candidates) {
    if (!(await isTextIn(path, charset))) continue;
    const active = activeContent(new TextDecoder(charset).decode(head));
    return active ? { refused: active } : { charset };
  }
  return null;
}

async function isTextIn(path: string, charset: string): Promise<boolean> {
  const decoder = new TextDecoder(charset, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (CONTROLS.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    return !CONTROLS.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Names the markup or script that a text is: as in the WHATWG MIME sniffing standard, what its first
 * visible characters are decides. Text that merely mentions a tag later is served as text.
 */
export function activeContent(head: string): string | undefined {
  const start = head.replace(/^[\uFEFF\s]+/u, '').slice(0, 2048);
  if (start.startsWith('#!')) return 'a script';
  if (/^(?:\{\\rtf|%!PS)/.test(start)) return 'a document with commands (RTF or PostScript)';
  if (!/^<[a-z!?%]/i.test(start)) return undefined;
  if (/<svg[\s>]/i.test(start)) return 'SVG';
  if (/^<\?php|^<%/i.test(start)) return 'a script';
  if (/<!doctype html|<html[\s>]|<(?:script|body|head|iframe|div|table|p|a|h1)[\s>]/i.test(start)) {
    return 'HTML';
  }
  return 'XML or other markup';
}
