import type { Settings } from '../../../platform/platform.js';

const LOOPBACK = ['127.0.0.1', '[::1]'];

/**
 * The relying party of WebAuthn: the host that people see in their address bar. An IP address
 * cannot be one (WebAuthn §5.1.3), so a house on loopback is `localhost` to passkeys.
 */
export function relyingParty(settings: Settings) {
  const url = new URL(settings.baseUrl);
  if (LOOPBACK.includes(url.hostname)) url.hostname = 'localhost';
  return { rpID: url.hostname, origin: url.origin };
}
