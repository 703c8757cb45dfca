import type { RegimeId } from '../notices/notices-api.js';

export const CONTACT_FIELDS = ['name', 'email', 'phone', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/**
 * Which contact fields of a counter-notice its complainant will read: PRC E-Commerce Law art. 43,
 * 17 USC 512(g)(2)(B) and (g)(3)(D). The server's disclosure table decides; this only foretells it.
 */
const DISCLOSED: Record<RegimeId, readonly ContactField[]> = {
  'cn-ecl': ['name', 'address'],
  'us-dmca': ['name', 'phone', 'address'],
  'eu-dsa': [],
  platform: [],
};

export function isDisclosed(regime: RegimeId, field: ContactField): boolean {
  return DISCLOSED[regime].includes(field);
}
