import { z } from 'zod';
import { idSchema, type RightId, type TellId } from '../../../contracts/ids.js';
import { tellSchema } from '../../../engines/tells/index.js';

/** The least that genuine goods are sold for, in minor units of the currency. */
const priceFloor = z.object({
  kind: z.literal('price-floor'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: z.int().positive(),
});

/** Pictures of counterfeit goods or of their packaging, uploaded as evidence before. */
const pictures = z.object({
  kind: z.literal('pictures'),
  evidenceIds: z.array(idSchema('evidence')).min(1).max(10),
});

/** What a holder can tell: how a fake gives itself away, or what the goods cost at least. */
export const tellDraft = z.discriminatedUnion('kind', [
  ...tellSchema.options,
  priceFloor,
  pictures,
]);
export type TellDraft = z.infer<typeof tellDraft>;

export const TELL_STAGES = ['draft', 'live', 'ended'] as const;
export type TellStage = (typeof TELL_STAGES)[number];

export interface WrittenTell {
  id: TellId;
  rightId: RightId;
  draft: TellDraft;
  stage: TellStage;
  writtenBy: string;
  writtenAt: Date;
}

/** How a tell did: screenings in which it fired, and what people concluded of those. */
export interface TellPerformance {
  matched: number;
  removed: number;
  cleared: number;
}
