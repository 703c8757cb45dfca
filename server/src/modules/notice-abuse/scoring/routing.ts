import type { Scored } from './score.js';

/** What a score may set going. None of it refuses a notice. */
export const ROUTES = [
  'counter-invitation',
  'enhanced-evidence',
  'identity-recheck',
  'deposit-request',
  'rate-limit',
  'loss-of-standing',
  'investigation',
  'invalidation-pack',
] as const;
export type VettingRoute = (typeof ROUTES)[number];

export interface RoutingContext {
  /** The law has this notice acted on promptly, whoever sends it: nothing may wait for vetting. */
  isPromptRegime: boolean;
  hasStanding: boolean;
}

/**
 * What follows from a score. What is only suspected costs a look; what is severe also costs the
 * complainant papers and speed, but no merchant's listing is safer for it and no right is denied.
 */
export function routesFor(
  { band, contributions }: Pick<Scored, 'band' | 'contributions'>,
  { isPromptRegime, hasStanding }: RoutingContext,
): VettingRoute[] {
  if (band === 'not-suspected') return [];
  const routes: VettingRoute[] = ['counter-invitation'];
  if (band === 'watch') return routes;
  routes.push('investigation');
  if (hasStanding) routes.push('loss-of-standing');
  if (!isPromptRegime) routes.push('enhanced-evidence');
  const has = (...signals: string[]) =>
    contributions.some(({ signal }) => signals.includes(signal));
  if (has('accounts', 'shared-certificate', 'registry-mismatch')) routes.push('identity-recheck');
  if (has('earlier', 'well-known', 'other-owner', 'challenged')) routes.push('invalidation-pack');
  if (band === 'severe') {
    routes.push('rate-limit');
    if (!isPromptRegime && has('withdrawn', 'lost')) routes.push('deposit-request');
  }
  return routes;
}
