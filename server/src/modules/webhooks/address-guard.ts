import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Settings } from '../../platform/platform.js';

/** What webhooks may reach. */
export interface Reach {
  /** Loopback, private networks, plain http and any port: tests and the demo only. */
  isPrivateAllowed: boolean;
  ports: readonly number[];
}

export function reachOf(
  settings: Pick<Settings, 'arePrivateWebhooksAllowed' | 'webhookPorts'>,
): Reach {
  return { isPrivateAllowed: settings.arePrivateWebhooksAllowed, ports: settings.webhookPorts };
}

export type Refusal = 'not-a-url' | 'not-https' | 'credentials' | 'port' | 'address' | 'too-long';

/** Thrown on the way to a refused address; `address` is what a name resolved to. */
export class RefusedAddress extends Error {
  constructor(address: string) {
    super(`The address ${address} is not public.`);
    this.name = 'RefusedAddress';
  }
}

/** Why a URL cannot be a webhook, as far as its text tells; undefined when it can. */
export function refusalOf(text: string, reach: Reach): Refusal | undefined {
  if (text.length > 2000) return 'too-long';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.hostname === '') return 'not-a-url';
  const isPlain = url.protocol === 'http:' && reach.isPrivateAllowed;
  if (url.protocol !== 'https:' && !isPlain) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  const port = url.port === '' ? (isPlain ? 80 : 443) : Number(url.port);
  if (!reach.isPrivateAllowed && !reach.ports.includes(port)) return 'port';
  // The URL parser has turned every decimal, octal and hexadecimal spelling into dotted form.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host, reach)) return 'address';
  return undefined;
}

function isAllowed(address: string, reach: Reach): boolean {
  return reach.isPrivateAllowed || isPublicAddress(address);
}

/** Public by its range, and yet a cloud's own metadata service. */
const METADATA = new Set(['168.63.129.16']);
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const IETF_ASSIGNMENTS = ipaddr.IPv6.parse('2001::');
const ISATAP = 0x5efe;

/**
 * Whether an IP address lies in the public unicast internet. IPv6 forms that carry an IPv4 address
 * (mapped, compatible, 6to4, NAT64, Teredo, ISATAP) are never public, whatever they carry.
 * Source: the IANA special-purpose address registries (RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || METADATA.has(address.toString())) return false;
  if (address instanceof ipaddr.IPv4) return true;
  const isEmbedding = address.parts[5] === ISATAP;
  return address.match(GLOBAL_UNICAST, 3) && !address.match(IETF_ASSIGNMENTS, 23) && !isEmbedding;
}

/** Resolves a host name to all its addresses. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/**
 * A `lookup` for sockets that hands on only checked addresses, so that the connection goes to what
 * was checked and a name cannot change its mind in between. One refused address refuses the name.
 */
export function guardedLookup(resolve: Resolve, reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const refused = found.find(({ address }) => !isAllowed(address, reach));
        const [first] = found;
        if (refused) return callback(new RefusedAddress(refused.address), '', 0);
        if (!first) return callback(new Error(`${hostname} has no address.`), '', 0);
        if (options.all) return callback(null, found);
        callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}
