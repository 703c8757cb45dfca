import type { ListingId, RightId } from '../../contracts/ids.js';
import { ImageScreen, type ReferenceKind } from '../../engines/image/index.js';
import { CharacterReader } from '../../engines/ocr/index.js';
import { PriceScreen } from '../../engines/price/index.js';
import { TellScreen } from '../../engines/tells/index.js';
import { type TextMark, TextScreen } from '../../engines/text/index.js';
import type { Reader } from '../../platform/db/index.js';
import type { Platform } from '../../platform/platform.js';
import { evidenceByIds } from '../evidence/index.js';
import { type RightToScreen, rightsToScreen, rightsToScreenByIds } from '../rights/index.js';
import type { Knowledge } from './knowledge.js';
import { activeRules, changesAfter, lastChange } from './knowledge-queries.js';
import { KnownRemovals, removedListingOf } from './known-removals.js';
import { learnedPrices } from './learned-prices.js';
import { putReference } from './pictures/stored-features.js';
import { StoredReader } from './pictures/stored-reader.js';
import { cardInForce } from './quality/scorecards.js';
import { RuleSet } from './rules/rule-set.js';
import { KnownTells } from './tells/known-tells.js';
import { TellPictures } from './tells/tell-pictures.js';
import { liveTells } from './tells/tell-queries.js';

type PicturedRight = Pick<RightToScreen, 'id' | 'kind' | 'markImageId'>;

/** What is known is asked for news at most so often; new marks are in force within it. */
const REFRESH_MS = 1_000;
/** What goods usually cost is asked of the mirror so often. */
const PRICES_MS = 6 * 3_600_000;
const PAGE = 5_000;

/**
 * What one process knows for screening. It reads everything once, at the first listing, and from
 * then on what has changed since, before a listing is screened.
 */
export class KnowledgeKeeper {
  readonly #platform: Platform;
  readonly #pictureRights = new Map<RightId, PicturedRight>();
  /** Rights of which an authorisation begins or ends by its date, and when. */
  readonly #changing = new Map<RightId, Date>();
  readonly #tells = new TellScreen();
  readonly #price = new PriceScreen();
  readonly #told = new KnownTells(this.#tells, this.#price);
  readonly #removals: KnownRemovals;
  readonly #toldPictures: TellPictures;
  #knowledge: Knowledge | undefined;
  #images: Promise<ImageScreen> | undefined;
  readonly #stored: StoredReader;
  #reader: Promise<CharacterReader> | undefined;
  #place = 0;
  #checkedAt = 0;
  #pricesAt = 0;
  #refreshing: Promise<Knowledge> | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#removals = new KnownRemovals(platform);
    this.#toldPictures = new TellPictures(platform);
    this.#stored = new StoredReader(platform, () => {
      this.#reader ??= CharacterReader.open();
      return this.#reader;
    });
  }

  /** Everything known, at most a second old. */
  current(): Promise<Knowledge> {
    if (this.#knowledge && performance.now() - this.#checkedAt < REFRESH_MS) {
      return Promise.resolve(this.#knowledge);
    }
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async close(): Promise<void> {
    await this.#removals.close();
    await Promise.all([(await this.#images)?.close(), (await this.#reader)?.close()]);
  }

  async #refresh(): Promise<Knowledge> {
    const at = this.#platform.clock.now();
    if (this.#knowledge) await this.#learn(this.#knowledge, at);
    else this.#knowledge = await this.#platform.db.read((db) => this.#load(db, at));
    this.#checkedAt = performance.now();
    return this.#knowledge;
  }

  async #load(db: Reader, at: Date): Promise<Knowledge> {
    this.#place = await lastChange(db);
    const marks: TextMark[] = [];
    for (let after = ''; ; ) {
      const page = await rightsToScreen(db, at, after, PAGE);
      for (const right of page) {
        marks.push(markOf(right));
        this.#remember(right);
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.id;
    }
    const told = await liveTells(db);
    this.#told.update([], told);
    this.#toldPictures.update([], told);
    await this.#removals.load(db);
    await this.#learnPrices(db);
    return {
      text: new TextScreen(marks),
      price: this.#price,
      tells: this.#tells,
      relist: this.#removals.index,
      rules: new RuleSet(await activeRules(db)),
      card: await cardInForce(db),
      pictures: () => this.#openImages(),
      reader: async () => this.#stored,
      removedListingOf,
    };
  }

  /** Prices move slowly: what they were some hours ago is what is usual. */
  async #learnPrices(db: Reader): Promise<void> {
    this.#price.learn(await learnedPrices(db));
    this.#pricesAt = performance.now();
  }

  async #learn(knowledge: Knowledge, at: Date): Promise<void> {
    const due = [...this.#changing].filter(([, when]) => when <= at).map(([id]) => id);
    const news = await this.#platform.db.read(async (db) => {
      const changes = await changesAfter(db, this.#place);
      const changed = changes
        .filter(({ kind }) => kind === 'right')
        .map(({ subject }) => subject as RightId);
      const ids = [...new Set([...changed, ...due])];
      const inForce = ids.length > 0 ? await rightsToScreenByIds(db, at, ids) : [];
      const isRules = changes.some(({ kind }) => kind === 'rules');
      const isCard = changes.some(({ kind }) => kind === 'card');
      const told = changes.filter(({ kind }) => kind === 'tell').map(({ subject }) => subject);
      const live = told.length > 0 ? await liveTells(db, told) : [];
      const removals = changes
        .filter(({ kind }) => kind === 'removal')
        .map(({ subject }) => subject as ListingId);
      if (removals.length > 0) await this.#removals.update(db, removals);
      return {
        ids,
        inForce,
        hasRemovals: removals.length > 0,
        told,
        live,
        rules: isRules ? await activeRules(db) : undefined,
        card: isCard ? await cardInForce(db) : undefined,
        changes,
      };
    });
    if (news.ids.length > 0) await this.#relearn(knowledge, news.ids, news.inForce);
    if (news.told.length > 0) {
      this.#told.update(news.told, news.live);
      this.#toldPictures.update(news.told, news.live);
    }
    const hasPictures = news.hasRemovals || news.told.length > 0;
    const pictures = hasPictures ? await this.#images : undefined;
    if (pictures) {
      await this.#removals.show(pictures);
      await this.#toldPictures.show(pictures);
    }
    if (performance.now() - this.#pricesAt > PRICES_MS) {
      await this.#platform.db.read((db) => this.#learnPrices(db));
    }
    if (news.card) knowledge.card = news.card;
    if (news.rules) knowledge.rules = new RuleSet(news.rules);
    this.#place = news.changes.at(-1)?.place ?? this.#place;
  }

  async #relearn(knowledge: Knowledge, ids: RightId[], inForce: RightToScreen[]): Promise<void> {
    for (const id of ids) this.#forget(id);
    for (const right of inForce) this.#remember(right);
    knowledge.text.update({ remove: ids, put: inForce.map(markOf) });
    const pictures = await this.#images;
    pictures?.remove(ids);
    if (pictures) await this.#learnPictures(pictures, inForce);
  }

  #forget(id: RightId): void {
    this.#changing.delete(id);
    this.#pictureRights.delete(id);
  }

  #remember({ id, kind, markImageId, changesAt }: RightToScreen): void {
    if (changesAt) this.#changing.set(id, changesAt);
    if (markImageId) this.#pictureRights.set(id, { id, kind, markImageId });
  }

  #openImages(): Promise<ImageScreen> {
    this.#images ??= ImageScreen.open().then(async (screen) => {
      await this.#learnPictures(screen, [...this.#pictureRights.values()]);
      await this.#removals.show(screen);
      await this.#toldPictures.show(screen);
      return screen;
    });
    return this.#images;
  }

  async #learnPictures(screen: ImageScreen, rights: readonly PicturedRight[]): Promise<void> {
    for (const { id, kind, markImageId } of rights) {
      if (!markImageId) continue;
      const items = await this.#platform.db.read((db) => evidenceByIds(db, [markImageId]));
      const item = items.get(markImageId);
      if (!item) continue;
      const bytes = await this.#platform.blobs.get(item.sha256);
      await putReference(this.#platform, screen, {
        ...{ pictureId: id, rightId: id, kind: referenceKindOf(kind), bytes },
      });
    }
  }
}

/** A logo is looked for as one; a work or a design is known by the picture itself. */
function referenceKindOf(kind: RightToScreen['kind']): ReferenceKind {
  if (kind === 'trademark') return 'logo';
  return kind === 'copyright' ? 'work' : 'product';
}

function markOf(right: RightToScreen): TextMark {
  const { id, kind, title, niceClasses, authorisedMerchants } = right;
  return {
    rightId: id,
    kind: kind === 'trademark' || kind === 'copyright' ? kind : 'design',
    // Only trademarks are words that goods are sold under; titles of works and patents are not.
    mark: kind === 'trademark' ? title : '',
    niceClasses,
    authorisedMerchants,
  };
}
