import { z } from 'zod';
import { idSchema } from '../ids.js';

const sanction = z.object({
  sanctionId: idSchema('sanction'),
  merchantId: idSchema('merchant'),
  storefrontId: idSchema('storefront'),
});
const step = z.enum([
  'warning',
  'listing-limit',
  'search-demotion',
  'fund-hold-request',
  'suspension',
  'closure',
]);
const carried = sanction.extend({
  step,
  isReferred: z.boolean(),
  untilAt: z.iso.datetime().optional(),
});

export const penaltyEntries = {
  'penalties.policy-written': z.object({ version: z.number().int() }),
  /** A step of the ladder is in force: the marketplace carries it out. */
  'merchant.sanctioned': carried,
  'merchant.sanction-lifted': carried,
  'merchant.sanction-contested': sanction,
  'merchant.sanction-contest-answered': sanction
    .omit({ storefrontId: true })
    .extend({ outcome: z.enum(['granted', 'dismissed']) }),
} as const;
