import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';

/** What a file is put before the platform for. */
export const evidencePurpose = z.enum([
  'right-document',
  'mark-image',
  'notice',
  'counter-notice',
  'answer',
  'challenge',
  'identity',
  'listing',
  'other',
]);

export const uploadQuery = z.object({
  fileName: z
    .string()
    .min(1)
    .max(1000)
    .meta({ description: 'Name on the sender’s disk; made safe.', example: 'certificate.pdf' }),
  purpose: evidencePurpose.default('other'),
});

export const evidenceParams = z.object({ id: idSchema('evidence') });

export const evidenceSchema = z.object({
  id: idSchema('evidence'),
  ownerId: idSchema('organisation'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of the bytes as received, in hex' }),
  bytes: z.number().int().meta({ example: 48213 }),
  mediaType: z.string().meta({ example: 'image/jpeg' }),
  fileName: z.string().meta({ example: 'label.jpg' }),
  purpose: evidencePurpose,
  width: z.number().int().nullable().meta({ description: 'Pixels, for images' }),
  height: z.number().int().nullable(),
  contentUrl: z.string(),
  previewUrl: z.string().nullable().meta({ description: 'A sanitised WebP, for images' }),
  addedAt: z.iso.datetime(),
});
