import { z } from 'zod';
import { idSchema } from '../ids.js';

const batch = z.object({
  storefrontId: idSchema('storefront'),
  merchantIds: z.array(idSchema('merchant')),
  facts: z.number().int(),
});

export const operatorEntries = {
  /** Identity facts came in, or were taken back: whose, never what. */
  'facts.recorded': batch,
  'facts.retracted': batch,
  'facts.erased': z.object({ merchantId: idSchema('merchant'), facts: z.number().int() }),
  'cluster.changed': z.object({
    clusterId: idSchema('cluster'),
    change: z.enum(['formed', 'joined', 'left', 'merged', 'split', 'dissolved']),
    shops: z.number().int(),
    clusterIds: z.array(idSchema('cluster')),
  }),
  'operators.weights-learned': z.object({ version: z.number().int(), shops: z.number().int() }),
  /** A shop behaved unlike itself and unlike everybody else: a lead, nothing more. */
  'behaviour.alerted': z.object({
    alertId: idSchema('alert'),
    merchantId: idSchema('merchant'),
    kind: z.string(),
    score: z.number(),
  }),
  'behaviour.alert-concluded': z.object({
    alertId: idSchema('alert'),
    merchantId: idSchema('merchant'),
    outcome: z.enum(['no-action', 'watched', 'acted']),
  }),
  'link.severed': z.object({
    merchantId: idSchema('merchant'),
    clusterId: idSchema('cluster'),
    from: z.number().int(),
  }),
  'link.contested': z.object({
    contestId: idSchema('linkContest'),
    merchantId: idSchema('merchant'),
    clusterId: idSchema('cluster'),
  }),
  'link.contest-answered': z.object({
    contestId: idSchema('linkContest'),
    merchantId: idSchema('merchant'),
    outcome: z.enum(['granted', 'dismissed']),
  }),
} as const;
