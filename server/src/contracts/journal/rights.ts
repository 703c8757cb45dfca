import { z } from 'zod';
import { idSchema } from '../ids.js';

const right = z.object({ rightId: idSchema('right') });
const authorisation = z.object({
  authorisationId: idSchema('authorisation'),
  rightId: idSchema('right'),
  storefrontId: idSchema('storefront'),
  /** The merchant's id on its marketplace. */
  externalId: z.string(),
});

export const rightEntries = {
  'right.registered': right.extend({
    holderId: idSchema('organisation'),
    kind: z.string(),
    office: z.string(),
    number: z.string(),
  }),
  'right.changed': right.extend({ fields: z.array(z.string()) }),
  'right.verified': right.extend({ expiresOn: z.iso.date().nullable() }),
  'right.refused': right,
  'right.challenged': right.extend({
    /** The first day, at the office, on which it is not usable. */
    from: z.iso.date(),
    evidenceIds: z.array(idSchema('evidence')),
  }),
  'right.challenge-began': right,
  'right.challenge-ended': right,
  'right.lapsed': right.extend({ expiresOn: z.iso.date().nullable() }),
  'right.withdrawn': right,
  /** Looked up in its register, its files looked at, compared with others' marks. */
  'right.examined': right.extend({ register: z.string(), signs: z.array(z.string()) }),
  'right.sign-set-aside': right.extend({ kind: z.string() }),
  'right.well-known-marked': right.extend({ isWellKnown: z.boolean() }),
  'authorisation.granted': authorisation.extend({
    territories: z.array(z.string()),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  }),
  'authorisation.ended': authorisation,
} as const;
