import { z } from 'zod';
import { tellingPattern } from '../../contracts/bilingual.js';
import { emailAddressSchema, territorySchema } from '../../contracts/identifiers/index.js';
import { locale } from '../../contracts/parties.js';
import { MAX_PASSWORD } from './sessions/passwords.js';

/** Name of a person or an organisation: one line of text, stored as it was written. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(tellingPattern(/^[^\p{Cc}]*$/u, { en: 'Write one line.', zh: '请写成一行。' }))
  .meta({ example: 'Lumen Tea Ltd' });

/** A password on its way in; how strong it must be is judged by the verb. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(MAX_PASSWORD)
  .meta({ example: 'seven quiet herons at dusk' });

/** A secret from a link. */
export const tokenSchema = z
  .string()
  .min(1)
  .max(100)
  .meta({ example: 'k3PZ0c1mWm8n1i7b0yq0nq0h6wWcVh2m5c3mC3b6m1o' });

export const instant = z.iso.datetime().meta({ example: '2026-03-03T02:00:00.000Z' });

/** A person who signs up, with the password they have chosen. */
export const newPersonSchema = z.object({
  name: nameSchema,
  email: emailAddressSchema,
  password: passwordSchema,
  locale,
});

export const countrySchema = territorySchema;

/** Instants of a row as JSON carries them. */
export const instantOf = (at: Date): string => at.toISOString();
export const instantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
