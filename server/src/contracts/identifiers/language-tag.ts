import { accepted, type Checked, rejected } from './checked.js';
import { MAX_IDENTIFIER_LENGTH } from './folded.js';

/** Checks a BCP 47 language tag; normalises as ECMA-402 does (`zh-cn` → `zh-CN`). */
export function checkLanguageTag(raw: string): Checked {
  const tag = raw.trim();
  if (tag === '') return rejected('empty', 'A value is needed.', '请填写此项。');
  if (tag.length > MAX_IDENTIFIER_LENGTH)
    return rejected('too-long', 'A language tag is shorter.', '语言标签过长。');
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical) return accepted(canonical);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return rejected(
    'format',
    'A BCP 47 tag is written zh-CN or en-GB.',
    '语言标签（BCP 47）的写法应如 zh-CN 或 en-GB。',
  );
}
