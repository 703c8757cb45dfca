import { z } from 'zod';
import { idSchema } from '../ids.js';

export const evidenceEntries = {
  'evidence.added': z.object({
    evidenceId: idSchema('evidence'),
    /** Of the bytes, in hex: the entry proves that they existed then. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int(),
    mediaType: z.string(),
    purpose: z.string(),
  }),
  'evidence.shared': z.object({
    evidenceId: idSchema('evidence'),
    /** Those who may read it from now on. */
    organisationIds: z.array(idSchema('organisation')),
  }),
} as const;
