import { z } from 'zod';
import { bilingual } from '../../../contracts/findings.js';
import { idSchema } from '../../../contracts/ids.js';
import { REGISTER_STATES } from './examination.js';
import { registerRecord } from './register.js';

const reason = z.string().trim().min(1).max(2_000);

export const examinationSchema = z.object({
  rightId: idSchema('right'),
  examinedAt: z.iso.datetime().nullable().meta({ description: 'Null while it waits' }),
  isOutdated: z.boolean().meta({ description: 'The right was changed since' }),
  register: z.enum(REGISTER_STATES).nullable(),
  record: registerRecord.nullable(),
  signs: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      text: bilingual,
      evidenceId: idSchema('evidence').nullable(),
      other: z
        .object({
          rightId: idSchema('right'),
          title: z.string(),
          holder: z.string(),
          markImageUrl: z.string().nullable(),
        })
        .nullable(),
      setAside: z.object({ reason: z.string(), at: z.iso.datetime() }).nullable(),
    }),
  ),
  wellKnown: z.string().nullable().meta({ description: 'Why the mark counts as well known' }),
});
export const setAsideSchema = z.object({ sign: z.string().max(300), reason });
export const wellKnownSchema = z.object({ isWellKnown: z.boolean(), reason });
