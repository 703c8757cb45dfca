import { z } from 'zod';

const instant = z.iso.datetime();

export const metrics = z.object({
  from: instant,
  to: instant,
  fromDay: z.iso.date(),
  endDay: z.iso.date().describe('The day after the last one counted'),
  takedownSuccess: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
  successfulCounterNotices: z.object({
    numerator: z.number().int(),
    denominator: z.number().int(),
  }),
  days: z.array(
    z.object({
      day: z.iso.date(),
      submitted: z.number().int(),
      decided: z.number().int(),
      accepted: z.number().int(),
      countered: z.number().int(),
    }),
  ),
});
