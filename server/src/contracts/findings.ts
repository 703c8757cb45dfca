import { z } from 'zod';

/** The detectors. One folder each under `engines/`. */
export const engineId = z.enum(['text', 'image', 'ocr', 'price', 'relist', 'tells', 'rings']);
export type EngineId = z.infer<typeof engineId>;

/** The text fields of a listing that a span can point into. */
export const textField = z.enum(['title', 'description', 'brand', 'category']);
export type TextField = z.infer<typeof textField>;

/** What somebody reads, in each language of the house. */
export const bilingual = z.object({ en: z.string(), zh: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/**
 * Characters as the merchant typed them: UTF-16 offsets into the field, `end` exclusive. `quote`
 * is `field.slice(start, end)`.
 */
export const textSpan = z.object({
  type: z.literal('text'),
  field: textField,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string(),
});

/** A box in a picture of the listing, in pixels of the upright picture; `image` is its place. */
export const imageRegion = z.object({
  type: z.literal('image'),
  image: z.int().nonnegative(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** Where a finding is seen. One without a place is about the listing as a whole. */
export const findingPlace = z.discriminatedUnion('type', [textSpan, imageRegion]);
export type FindingPlace = z.infer<typeof findingPlace>;

/**
 * What one engine saw on one listing. `signal` names the kind of observation in the engine's
 * closed list; `strength` is how sure the engine is that it is what it says, 0 to 1. Engines do not
 * judge: fusion turns signals into a score.
 */
export const finding = z.object({
  engine: engineId,
  version: z.string(),
  signal: z.string(),
  strength: z.number().min(0).max(1),
  /** The right concerned, where the observation names one. */
  rightId: z.string().nullable(),
  places: z.array(findingPlace),
  reason: bilingual,
  /** Figures behind the reason: distances, ratios, medians. */
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});
export type Finding = z.infer<typeof finding>;
