import type { PriceFloor, PriceScreen } from '../../../engines/price/index.js';
import type { Tell, TellScreen } from '../../../engines/tells/index.js';
import type { WrittenTell } from './tell.js';

type KnownTell = Pick<WrittenTell, 'rightId' | 'draft'> & { id: string };

/**
 * Puts tells in force: floors go to the price engine, words to the engine of tells. Pictures are
 * put before the picture engine by `TellPictures`.
 */
export class KnownTells {
  readonly #tells: TellScreen;
  readonly #price: PriceScreen;
  /** Several floors may be live at once for a right; the highest of a currency holds. */
  readonly #floors = new Map<string, PriceFloor>();

  constructor(tells: TellScreen, price: PriceScreen) {
    this.#tells = tells;
    this.#price = price;
  }

  /** Replaces what is known of the tells `ids` by those of them that are live. */
  update(ids: readonly string[], live: readonly KnownTell[]): void {
    this.#tells.remove(ids);
    const touched = new Set<string>();
    for (const id of ids) {
      const former = this.#floors.get(id);
      if (former) touched.add(former.rightId);
      this.#floors.delete(id);
    }
    for (const { id, rightId, draft } of live) {
      if (draft.kind === 'price-floor') {
        this.#floors.set(id, {
          tellId: id,
          rightId,
          currency: draft.currency,
          amount: draft.amount,
        });
        touched.add(rightId);
      } else if (draft.kind !== 'pictures') {
        this.#tells.put([{ ...draft, tellId: id, rightId } satisfies Tell]);
      }
    }
    for (const rightId of touched) this.#price.removeFloors(rightId);
    const floors = [...this.#floors.values()].sort((a, b) => a.amount - b.amount);
    this.#price.putFloors(floors.filter(({ rightId }) => touched.has(rightId)));
  }
}
