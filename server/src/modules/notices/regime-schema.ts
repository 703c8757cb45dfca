import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { REGIME_IDS } from './regimes/index.js';

export const regimeId = z.enum(REGIME_IDS);

const contents = z.object({
  statements: z.array(z.object({ code: z.string(), text: bilingual, source: bilingual })),
  isSigned: z.boolean(),
  contact: z.array(z.string()),
  isEvidenced: z.boolean(),
  minimumExplanation: z.number().int(),
});
const period = z.object({
  count: z.number().int(),
  unit: z.enum(['business-days', 'calendar-days']),
});
/** A pack as it demands and counts; its provisions stay with the timeline. */
export const regimeView = z.object({
  id: regimeId,
  version: z.string(),
  effectiveFrom: z.string(),
  title: bilingual,
  law: bilingual,
  rightKinds: z.array(z.string()),
  grounds: z.array(z.object({ code: z.string(), text: bilingual, kinds: z.array(z.string()) })),
  waivable: z
    .array(z.enum(['evidence', 'explanation']))
    .describe('What standing in a programme may leave out of a notice'),
  notice: contents,
  counterNotice: contents,
  cure: z.object({ period, onSilence: z.enum(['rejected', 'withdrawn']) }),
  counter: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('forwarded'),
      answerPeriod: period,
      answerPeriodFrom: z.enum(['forwarded-received', 'filed']),
      latestPutBack: period.nullable(),
      answers: z.array(z.enum(['suit', 'evidence', 'concede'])),
      deemedReceiptAfter: period,
      extension: period.nullable(),
    }),
    z.object({ kind: z.literal('decided-by-platform') }),
  ]),
  isComplaintHeardByAnother: z
    .boolean()
    .describe('Nobody hears a complaint against a decision that they took part in'),
  contestPeriod: period.nullable().describe('Null is without limit of time'),
  appealPeriod: period.nullable().describe('Null: a rejection cannot be contested'),
});
