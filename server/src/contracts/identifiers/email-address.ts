import { accepted, type Checked, rejected } from './checked.js';

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * Checks the syntax of an ASCII e-mail address (no quoted local part, no address literal).
 * The domain becomes lower case; the local part keeps its case, as RFC 5321 §2.4 demands.
 */
export function checkEmailAddress(raw: string): Checked {
  const address = raw.trim();
  if (address === '') return rejected('empty', 'An e-mail address is needed.', '请填写电子邮箱。');
  if (address.length > 254)
    return rejected('too-long', 'At most 254 characters.', '最多 254 个字符。');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1).toLowerCase();
  return isLocalPart(local) && isDomain(domain)
    ? accepted(`${local}@${domain}`)
    : rejected(
        'format',
        'An e-mail address is written name@example.com.',
        '电子邮箱的写法应如 name@example.com。',
      );
}

function isLocalPart(local: string): boolean {
  return local.length <= 64 && LOCAL_PART.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(top);
}
