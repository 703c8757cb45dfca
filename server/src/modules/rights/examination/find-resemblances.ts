import type { RightId } from '../../../contracts/ids.js';
import { ImageScreen } from '../../../engines/image/index.js';
import { markKeys, markLikeness } from '../../../engines/text/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Right } from '../right.js';
import { figuresNear, markPicture, marksMet, type Resemblance } from './examination-queries.js';

/** Marks less alike than this are not mentioned. */
const LEAST_SHARE = 0.8;
const MOST_MARKS = 500;
const MOST_FIGURES = 40;
/** Of strangers one pair in a thousand is nearer; recoloured and bordered copies mostly are. */
const FIGURE_BITS = 104;

/** Other holders' marks that this one could be taken for: as read, as heard, as drawn. */
export async function findResemblances(
  { db, blobs }: Pick<Platform, 'db' | 'blobs'>,
  right: Right,
): Promise<Resemblance[]> {
  if (right.kind !== 'trademark') return [];
  const [words, figures] = await db.read(async (q) => [
    right.subtype === 'figurative'
      ? []
      : await marksMet(q, right, markKeys(right.title).asked, MOST_MARKS),
    right.markImageId ? await figuresNear(q, right.id, FIGURE_BITS, MOST_FIGURES) : [],
  ]);
  const found = new Map<RightId, Resemblance>();
  for (const { id, title } of words) {
    const { by, share } = markLikeness(right.title, title);
    if (share >= LEAST_SHARE) found.set(id, { otherId: id, seenBy: by, share });
  }
  for (const { id, share } of await compareFigures(blobs, db, right, figures)) {
    const known = found.get(id)?.share ?? 0;
    if (share > known) found.set(id, { otherId: id, seenBy: 'figure', share });
  }
  return [...found.values()];
}

async function compareFigures(
  blobs: Platform['blobs'],
  db: Platform['db'],
  right: Right,
  candidates: readonly { id: RightId; sha256: string }[],
): Promise<{ id: RightId; share: number }[]> {
  if (candidates.length === 0) return [];
  const own = await db.read((q) => markPicture(q, right.id));
  if (!own) return [];
  const screen = await ImageScreen.open();
  try {
    const references = await Promise.all(
      candidates.map(async ({ id, sha256 }) => ({
        ...{ pictureId: id, rightId: id, kind: 'logo' as const },
        bytes: await blobs.get(sha256),
      })),
    );
    await screen.put(references);
    const { findings } = await screen.screen([{ image: 0, bytes: await blobs.get(own) }]);
    return findings.map(({ rightId, strength }) => ({ id: rightId as RightId, share: strength }));
  } finally {
    await screen.close();
  }
}
