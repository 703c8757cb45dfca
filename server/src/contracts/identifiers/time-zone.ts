import { accepted, type Checked, rejected } from './checked.js';
import { MAX_IDENTIFIER_LENGTH } from './folded.js';

const BY_LOWER_CASE = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => [zone.toLowerCase(), zone]),
);

/**
 * Checks an IANA time zone name. Case is normalised; a newer or older name of the same zone
 * (Asia/Kolkata, Asia/Calcutta) stays as given, as ICU versions differ on which is canonical.
 */
export function checkTimeZone(raw: string): Checked {
  const zone = raw.trim();
  if (zone === '') return rejected('empty', 'A value is needed.', '请填写此项。');
  if (zone.length > MAX_IDENTIFIER_LENGTH)
    return rejected('too-long', 'A zone name is shorter.', '时区名称过长。');
  const known = BY_LOWER_CASE.get(zone.toLowerCase());
  if (known) return accepted(known);
  // Newer runtimes also take offsets such as +08:00, which are not zones.
  return /^[A-Za-z]/.test(zone) && isAlias(zone)
    ? accepted(zone)
    : rejected(
        'unknown-code',
        'An IANA zone is written Asia/Shanghai.',
        '时区（IANA）的写法应如 Asia/Shanghai。',
      );
}

function isAlias(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
