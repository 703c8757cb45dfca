import { z } from 'zod';

const words = z.string().trim().min(2).max(120);
const values = z.array(words).min(1).max(200);

/**
 * A pattern of model numbers: `#` is a digit, `@` a letter, `?` either, `*` up to eight of either;
 * everything else stands for itself. Not a regular expression, so that no pattern can be slow.
 */
const modelPattern = z
  .string()
  .trim()
  .min(3)
  .max(40)
  .regex(/^[\p{L}\p{N}#@?*./ -]+$/u, 'may hold letters, digits, # @ ? * and - . / only')
  .meta({ example: 'RH-####-@' });

/** How to recognise a fake, as the holder of the right tells it. */
export const tellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phrase'), phrases: values }),
  /** Goods of that model are never genuine: it was never made. */
  z.object({ kind: z.literal('false-model'), patterns: z.array(modelPattern).min(1).max(200) }),
  /** The model is made in these variants only: another named variant cannot be genuine. */
  z.object({
    kind: z.literal('impossible'),
    model: values,
    attribute: words,
    /** Every word by which the attribute could be named … */
    known: values,
    /** … and those in which the model is really made. */
    made: values,
  }),
  /** Only these merchants sell the goods: anybody else's are not the holder's. */
  z.object({ kind: z.literal('channel'), model: values, merchants: values }),
]);
export type TellPattern = z.infer<typeof tellSchema>;

export type Tell = TellPattern & { tellId: string; rightId: string };
