import type { z } from 'zod';
import type { screeningSchema } from './schema.js';
import type { Screening } from './screening.js';

export function presentScreening(screening: Screening): z.input<typeof screeningSchema> {
  return {
    ...screening,
    ingestedAt: screening.ingestedAt.toISOString(),
    screenedAt: screening.screenedAt.toISOString(),
    concludedAt: screening.concludedAt?.toISOString() ?? null,
  };
}
