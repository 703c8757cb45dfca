import { setTimeout as pause } from 'node:timers/promises';
import type { ListingId } from '../../contracts/ids.js';
import type { World } from '../world.js';
import type { PatientClient } from './client.js';

type Submitted = { results: { claimId: string | null }[] };

/** A correct notice of the world's trademark against these listings. */
export function noticeAgainst(world: World, listings: readonly ListingId[]) {
  return {
    storefrontId: world.storefrontId,
    regime: 'platform',
    rightId: world.trademark,
    ground: 'counterfeit',
    explanation: 'The mark on the tongue is a copy, and the price is a tenth of ours.',
    statements: ['accuracy-and-authority'],
    signature: 'Ada Brook',
    contact: { name: 'Ada Brook', email: 'ada@heron.example' },
    listings: listings.map((listingId) => ({ listingId })),
  };
}

/** Holders who submit and reviewers who decide and undo, without a pause, until told to stop. */
export class Load {
  readonly #world: World;
  readonly #client: PatientClient;
  readonly #listings: ListingId[];
  readonly #toDecide: string[] = [];
  readonly #workers: Promise<void>[] = [];
  #isOn = true;

  constructor(world: World, client: PatientClient, listings: readonly ListingId[]) {
    this.#world = world;
    this.#client = client;
    this.#listings = [...listings];
  }

  start(submitters: number, deciders: number): void {
    for (let i = 0; i < submitters; i += 1) this.#workers.push(this.#submit());
    for (let i = 0; i < deciders; i += 1) this.#workers.push(this.#decide());
  }

  /** Ends when every act under way has been answered. */
  async stop(): Promise<void> {
    this.#isOn = false;
    await Promise.all(this.#workers);
  }

  async #submit(): Promise<void> {
    while (this.#isOn) {
      const listings = this.#listings.splice(0, 2);
      if (listings.length === 0) return;
      const { holder } = this.#world;
      const notice = noticeAgainst(this.#world, listings);
      const answer = await this.#client.act('/v1/notices', holder.key, notice);
      if (answer.status !== 201) continue;
      const { results } = JSON.parse(answer.body) as Submitted;
      this.#toDecide.push(...results.flatMap(({ claimId }) => (claimId ? [claimId] : [])));
    }
  }

  async #decide(): Promise<void> {
    while (this.#isOn) {
      const claimIds = this.#toDecide.splice(0, 3);
      if (claimIds.length === 0) {
        await pause(20);
        continue;
      }
      const { key } = this.#world.reviewer;
      const isRejected = Math.random() < 0.2;
      await this.#client.act('/v1/claims/decisions', key, {
        claimIds,
        outcome: isRejected ? 'reject' : 'accept',
        reason: isRejected ? 'not-substantiated' : 'counterfeit-tells',
      });
      if (Math.random() < 0.3) await this.#client.act('/v1/claims/undoings', key, { claimIds });
    }
  }
}
