import { z } from 'zod';
import { idSchema } from '../ids.js';

const measure = z.object({
  measureId: idSchema('misuse'),
  organisationId: idSchema('organisation'),
  party: z.enum(['complainant', 'merchant']),
});
const request = z.object({
  requestId: idSchema('vettingRequest'),
  noticeId: idSchema('notice'),
  organisationId: idSchema('organisation'),
  kind: z.enum(['identity-recheck', 'deposit-request']),
});

export const noticeAbuseEntries = {
  /** A notice was scored when it came in; the score routes, it decides nothing. */
  'notice.vetted': z.object({
    noticeId: idSchema('notice'),
    band: z.enum(['not-suspected', 'watch', 'under-vetting', 'severe']),
    probability: z.number(),
    routes: z.array(z.string()),
    weightsVersion: z.number().int(),
  }),
  /** A person found that a notice was sent in bad faith, or that it was not. */
  'vetting.concluded': z.object({
    noticeId: idSchema('notice'),
    label: z.enum(['bad-faith', 'good-faith']),
  }),
  'vetting.asked': request,
  'vetting.answered': request,
  'vetting.settled': request.extend({ status: z.enum(['settled', 'waived']) }),
  'misuse.imposed': measure.extend({
    step: z.enum(['warning', 'suspension']),
    regimes: z.array(z.string()),
    untilAt: z.iso.datetime().optional(),
  }),
  'misuse.contested': measure,
  'misuse.contest-answered': measure.extend({ outcome: z.enum(['lifted', 'upheld']) }),
  'misuse.weights-learned': z.object({
    version: z.number().int(),
    labelled: z.number().int(),
  }),
  /** Learned weights score notices from now on. */
  'misuse.weights-adopted': z.object({ version: z.number().int() }),
} as const;
