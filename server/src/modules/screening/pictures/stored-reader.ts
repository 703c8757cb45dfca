import { hash } from 'node:crypto';
import type { PictureInput } from '../../../engines/image/index.js';
import { characterEngine } from '../../../engines/ocr/index.js';
import { sql } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { CharacterReader, ReadText } from '../knowledge.js';

/** A reader that remembers what it has read: new versions of a listing mostly keep their pictures. */
export class StoredReader implements CharacterReader {
  readonly #platform: Platform;
  readonly #open: () => Promise<CharacterReader>;

  /** @param open loads the models; called when something was not read before. */
  constructor(platform: Platform, open: () => Promise<CharacterReader>) {
    this.#platform = platform;
    this.#open = open;
  }

  async read(picture: PictureInput): Promise<ReadText> {
    const { db } = this.#platform;
    const sha256 = hash('sha256', picture.bytes, 'hex');
    const known = await db.read((q) =>
      q.first(sql<ReadText>`
        select text, boxes from screening.picture_reading
        where sha256 = ${sha256} and version = ${characterEngine.version}`),
    );
    if (known) return known;
    const reader = await this.#open();
    const { text, boxes } = await reader.read(picture);
    await db.write('system:screening', (tx) =>
      tx.count(sql`
        insert into screening.picture_reading (sha256, version, text, boxes, read_at)
        values (${sha256}, ${characterEngine.version}, ${text.replaceAll('\0', '')},
          ${JSON.stringify(boxes)}::jsonb, ${tx.now})
        on conflict do nothing`),
    );
    return { text, boxes };
  }
}
