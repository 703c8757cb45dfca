import { hash, timingSafeEqual } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** What a request for the metrics shows of its sender. */
export interface Scraper {
  /** The other end of the connection, whatever a header claims. */
  peer: string | undefined;
  authorization: string | undefined;
  /** A proxy on this machine is a loopback peer too, but it passes strangers on. */
  isForwarded: boolean;
}

/** Whether the metrics are told: to the bearer of the token, or without a proxy to this machine. */
export function mayScrape({ peer, authorization, isForwarded }: Scraper, token?: string): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
  if (token !== undefined && given !== undefined) return isSame(given, token);
  return !isForwarded && peer !== undefined && isLoopback(peer);
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** Compared by their digests, so that neither length nor place of a difference shows in time. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', token, 'buffer'));
}
