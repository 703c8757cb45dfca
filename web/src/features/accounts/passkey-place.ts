import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

/** Where passkeys work: not at an address of numbers, though this machine's has a name as well. */
export type PasskeyPlace = 'here' | { at: string } | 'nowhere';

const LOOPBACK = ['127.0.0.1', '[::1]'];

export function passkeyPlace({ hostname, href }: Pick<URL, 'hostname' | 'href'>): PasskeyPlace {
  if (LOOPBACK.includes(hostname)) {
    const named = new URL(href);
    named.hostname = 'localhost';
    return { at: named.href };
  }
  return browserSupportsWebAuthn() ? 'here' : 'nowhere';
}
