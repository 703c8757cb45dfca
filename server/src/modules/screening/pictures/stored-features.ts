import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import {
  type ComputedReference,
  type ImageScreen,
  imageEngine,
  type ReferencePicture,
} from '../../../engines/image/index.js';
import { sql } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';

interface Row {
  hash: string | null;
  features: Uint8Array;
}

/**
 * Puts a picture that is to be looked for into the engine: with what an earlier process computed of
 * the same bytes, else computed now and kept for the next.
 */
export async function putReference(
  { db }: Platform,
  screen: ImageScreen,
  reference: ReferencePicture,
): Promise<void> {
  const { pictureId, rightId, kind, bytes } = reference;
  const sha256 = hash('sha256', bytes, 'hex');
  const version = imageEngine.version;
  const known = await db.read((q) =>
    q.first(sql<Row>`
      select hash, features from screening.picture_features
      where sha256 = ${sha256} and kind = ${kind} and version = ${version}`),
  );
  if (known) {
    const features = deserialize(known.features) as ComputedReference['features'];
    await screen.putComputed([{ pictureId, rightId, kind, version, hash: known.hash, features }]);
    return;
  }
  await screen.put([reference]);
  const computed = screen.computed(pictureId);
  if (!computed) return;
  const features = serialize(computed.features);
  await db.write('system:screening', (tx) =>
    tx.count(sql`
      insert into screening.picture_features (sha256, kind, version, hash, features, computed_at)
      values (${sha256}, ${kind}, ${version}, ${computed.hash}, ${features}, ${tx.now})
      on conflict do nothing`),
  );
}
