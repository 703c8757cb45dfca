import { hash } from 'node:crypto';

const TRACKING = /^(utm_.*|gclid|fbclid|msclkid|spm|scm|ref|ref_src)$/i;

/**
 * A short key under which addresses of the same page meet: scheme, `www.`, letter case of the
 * host, fragment, tracking parameters, their order and a last slash do not count.
 */
export function urlKey(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const page = `${host}${path}?${new URLSearchParams(kept)}`;
  return hash('sha256', page, 'base64url').slice(0, 22);
}
