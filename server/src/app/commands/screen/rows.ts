import { z } from 'zod';

/** A field that must be text; a number in its place is what a careless export makes of digits. */
const text = z.union([z.string(), z.number().transform(String)]);
const paths = z.array(z.string().min(1)).max(100).optional();

/** A line of the file of rights. */
export const rightRow = z.object({
  id: text,
  kind: z.enum(['trademark', 'copyright', 'design']),
  mark: z.string().default(''),
  names: z.record(z.string(), z.string()).optional(),
  niceClasses: z.array(z.int().min(1).max(45)).optional(),
  images: paths,
});
export type RightRow = z.infer<typeof rightRow>;

/** A line of the file of listings. The price is in units of its currency, as a shop shows it. */
export const listingRow = z.object({
  id: text,
  title: z.string(),
  description: z.string().nullish(),
  brand: z.string().nullish(),
  category: z.string().nullish(),
  price: z
    .object({ amount: z.coerce.number().nonnegative(), currency: z.string().min(1) })
    .nullish(),
  images: paths.nullable(),
  merchant: text.nullish(),
});
export type ListingRow = z.infer<typeof listingRow>;

/** What is wrong with a row, in one line. */
export function problemsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`)
    .join('; ');
}
