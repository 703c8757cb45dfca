import type { EvidenceId, RightId } from '../../../contracts/ids.js';
import type { ImageScreen } from '../../../engines/image/index.js';
import type { Platform } from '../../../platform/platform.js';
import { evidenceByIds } from '../../evidence/index.js';
import { putReference } from '../pictures/stored-features.js';
import type { WrittenTell } from './tell.js';

type KnownTell = Pick<WrittenTell, 'rightId' | 'draft'> & { id: string };

interface Told {
  rightId: RightId;
  evidenceIds: readonly EvidenceId[];
}

/** Pictures of counterfeit goods and packaging, as holders told them. */
export class TellPictures {
  readonly #platform: Platform;
  readonly #told = new Map<string, Told>();
  readonly #shown = new Map<string, string[]>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Replaces what is known of the tells `ids` by those of them that are live. */
  update(ids: readonly string[], live: readonly KnownTell[]): void {
    for (const id of ids) this.#told.delete(id);
    for (const { id, rightId, draft } of live) {
      if (draft.kind === 'pictures')
        this.#told.set(id, { rightId, evidenceIds: draft.evidenceIds });
    }
  }

  /** Brings the pictures that are looked for in line with the tells in force. */
  async show(screen: ImageScreen): Promise<void> {
    for (const [id, pictureIds] of this.#shown) {
      if (this.#told.has(id)) continue;
      screen.remove(pictureIds);
      this.#shown.delete(id);
    }
    for (const [id, told] of this.#told) {
      if (!this.#shown.has(id))
        this.#shown.set(id, await putTold(this.#platform, screen, id, told));
    }
  }
}

/** @returns the ids under which the pictures are looked for. */
export async function putTold(
  platform: Platform,
  screen: ImageScreen,
  tellId: string,
  { rightId, evidenceIds }: Told,
): Promise<string[]> {
  const items = await platform.db.read((db) => evidenceByIds(db, evidenceIds));
  const pictureIds: string[] = [];
  for (const [place, evidenceId] of evidenceIds.entries()) {
    const item = items.get(evidenceId);
    const bytes = item && (await platform.blobs.get(item.sha256).catch(() => undefined));
    if (!bytes) continue;
    const pictureId = `${tellId}~${place}`;
    await putReference(platform, screen, { pictureId, rightId, kind: 'known-fake', bytes });
    pictureIds.push(pictureId);
  }
  return pictureIds;
}

/** The tell whose picture a reference is, by the reference's id. */
export function tellOf(pictureId: string): string | undefined {
  const at = pictureId.indexOf('~');
  return at < 0 ? undefined : pictureId.slice(0, at);
}
