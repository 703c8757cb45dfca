const MAX_CHARACTERS = 120;
const MAX_EXTENSION = 10;

// Controls, bidirectional and invisible formatting, private use, surrogates, line separators.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu;
const FORBIDDEN_ON_WINDOWS = /[<>:"|?*]/g;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\s|$)/i;

/**
 * A name that is safe to store, show and save under on any system: the last part of a path, without
 * controls, direction overrides, reserved characters and device names, at most 120 characters.
 * Never empty; making it safe twice changes nothing.
 */
export function safeFileName(raw: string): string {
  const visible = raw.normalize('NFC').replace(UNSEEN, '');
  const lastPart = visible.split(/[/\\]/).findLast((part) => trim(part) !== '') ?? '';
  const plain = trim(lastPart.replace(FORBIDDEN_ON_WINDOWS, '_').replace(/\s+/g, ' '));
  const named = DEVICE.test(plain) ? `_${plain}` : plain;
  return shorten(named.normalize('NFC')) || 'file';
}

/** Dots and spaces at either end hide a file or vanish on Windows. */
function trim(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const extension = extensionOf(name);
  const tail = extension === '' ? '' : `.${extension}`;
  const stem = characters.slice(0, MAX_CHARACTERS - tail.length).join('');
  return `${trim(stem)}${tail}`;
}

/** What follows the last dot, in lower case; empty when there is none or it is no extension. */
export function extensionOf(name: string): string {
  const found = /\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? '';
  return found.length <= MAX_EXTENSION ? found.toLowerCase() : '';
}

/** `Content-Disposition` with an ASCII name and, where it says more, the RFC 5987 one. */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const plain = `${disposition}; filename="${ascii}"`;
  if (ascii === name) return plain;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${plain}; filename*=UTF-8''${encoded}`;
}
