import type {
  ListingId,
  MerchantId,
  OrganisationId,
  PersonId,
  RightId,
  StorefrontId,
} from '../../../contracts/ids.js';
import type { Actor, Locale } from '../../../contracts/parties.js';
import { actorFor } from '../../../modules/accounts/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Runtime } from '../../runtime.js';
import {
  type DemoOrganisation,
  type DemoPerson,
  demoHolders,
  demoListings,
  demoMerchants,
  demoPlatform,
  demoRights,
  demoStorefronts,
  type Words,
} from '../content/index.js';
import { seededRandom } from '../content/pictures/random.js';
import type { DemoFiles } from './demo-files.js';
import type { Timetable } from './timetable.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Keys of the content by what they became in the database. */
class Named<T> {
  readonly #kind: string;
  readonly #items = new Map<string, T>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  set(key: string, item: T): void {
    this.#items.set(key, item);
  }

  get(key: string): T {
    const item = this.#items.get(key);
    if (item === undefined) throw new Error(`There is no ${this.#kind} ${key} yet.`);
    return item;
  }

  all(): T[] {
    return [...this.#items.values()];
  }
}

/** Somebody of the demo world. */
export interface Player {
  personId: PersonId;
  person: DemoPerson;
  organisation: DemoOrganisation;
}

/** The demo world as far as it has been told. */
export class ToldWorld {
  readonly #players = new Named<Player>('person');
  readonly #actors = new Map<string, Actor>();
  readonly organisations = new Named<OrganisationId>('organisation');
  readonly storefronts = new Named<StorefrontId>('storefront');
  readonly merchants = new Named<MerchantId>('merchant');
  readonly listings = new Named<ListingId>('listing');
  readonly rights = new Named<RightId>('right');

  constructor(
    readonly runtime: Runtime,
    readonly files: DemoFiles,
    readonly timetable: Timetable,
    /** The moment at which the story is told; everything lies before it. */
    readonly now: Date,
  ) {}

  get platform(): Platform {
    return this.runtime.platform;
  }

  hoursAgo(hours: number): Date {
    return new Date(this.now.getTime() - hours * HOUR);
  }

  /** Some time in the hours before so many days ago; the same for the same key. */
  daysAgo(days: number, key: string): Date {
    return new Date(this.now.getTime() - days * DAY - seededRandom(key)() * 3 * HOUR);
  }

  /** Somebody has joined and can act from now on. */
  enter(player: Player): void {
    this.#players.set(player.person.key, player);
  }

  player(key: string): Player {
    return this.#players.get(key);
  }

  everybody(): Player[] {
    return this.#players.all();
  }

  /** Does something in a person's name, in one transaction. */
  async act<T>(key: string, work: (tx: Tx, actor: Actor, player: Player) => Promise<T>) {
    const player = this.#players.get(key);
    const { db } = this.platform;
    const actor = this.#actors.get(key) ?? (await db.read((q) => actorFor(q, player.personId)));
    this.#actors.set(key, actor);
    return db.write(actor.ref, (tx) => work(tx, actor, player));
  }

  /** For whom this person may act has changed. */
  refresh(key: string): void {
    this.#actors.delete(key);
  }
}

function byKey<T extends { key: string }>(items: readonly T[]): (key: string) => T {
  const map = new Map(items.map((item) => [item.key, item]));
  return (key) => {
    const item = map.get(key);
    if (item === undefined) throw new Error(`The content has no ${key}.`);
    return item;
  };
}

export const contentRight = byKey(demoRights);
export const contentListing = byKey(demoListings);
export const contentMerchant = byKey(demoMerchants);
export const contentStorefront = byKey(demoStorefronts);
export const contentOrganisation = byKey([demoPlatform, ...demoHolders, ...demoMerchants]);

/** Key of the person who speaks for an organisation. */
export function speakerOf(organisationKey: string): string {
  return contentOrganisation(organisationKey).people[0].key;
}

/** Somebody of the platform who reads the language. */
export function reviewerFor(locale: Locale): string {
  return locale === 'zh-CN' ? 'shen-zhixia' : 'grace-okafor';
}

export function inLanguage(words: Words, locale: Locale): string {
  return locale === 'zh-CN' ? words.zh : words.en;
}
