import { z } from 'zod';
import { idSchema } from '../ids.js';

const claim = z.object({
  claimId: idSchema('claim'),
  noticeId: idSchema('notice'),
  /** The state that the claim is in after this entry. */
  state: z.string(),
  /** The party that acted or, for the platform's acts, the party whose claim it is. */
  by: z.enum(['complainant', 'merchant', 'platform', 'clock', 'authority']),
});

export const noticeEntries = {
  'notice.submitted': z.object({
    noticeId: idSchema('notice'),
    storefrontId: idSchema('storefront'),
    complainantId: idSchema('organisation'),
    regime: z.string(),
    packVersion: z.string(),
    ground: z.string(),
    rightId: idSchema('right'),
    claims: z.number().int(),
  }),
  'claim.submitted': claim.extend({
    listingId: idSchema('listing'),
    merchantId: idSchema('merchant'),
    merchantOrganisationId: idSchema('organisation').optional(),
  }),
  'claim.information-requested': claim,
  'claim.information-supplied': claim,
  'claim.accepted': claim.extend({ decisionId: idSchema('decision') }),
  'claim.rejected': claim.extend({
    decisionId: idSchema('decision'),
    /** The clock's own time, where a late one rejected. */
    decidedAt: z.iso.datetime().optional(),
  }),
  'claim.withdrawn': claim.extend({ isAutomatic: z.boolean() }),
  'claim.retracted': claim,
  'claim.countered': claim.extend({ counterNoticeId: idSchema('counterNotice') }),
  'claim.counter-returned': claim,
  'claim.counter-forwarded': claim,
  'claim.counter-received': claim,
  'claim.counter-answered': claim.extend({ answer: z.enum(['suit', 'evidence', 'concede']) }),
  'claim.counter-upheld': claim.extend({
    decisionId: idSchema('decision'),
    isAutomatic: z.boolean(),
  }),
  'claim.counter-dismissed': claim.extend({ decisionId: idSchema('decision') }),
  'claim.counter-withdrawn': claim,
  'claim.suit-concluded': claim.extend({ outcome: z.enum(['infringing', 'not-infringing']) }),
  'claim.appealed': claim,
  'claim.period-extended': claim,
  'claim.undone': claim.extend({ undoneDecisionId: idSchema('decision') }),
  /** A public note of the desk reached the parties; its words lie with the desk's own entry. */
  'notice.noted': z.object({
    noticeId: idSchema('notice'),
    noteId: idSchema('note'),
    by: z.literal('platform'),
  }),
  'notice.closed': z.object({ noticeId: idSchema('notice') }),
} as const;
