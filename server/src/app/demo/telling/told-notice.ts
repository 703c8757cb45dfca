import type { ClaimId, CounterNoticeId, EvidenceId, NoticeId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { addEvidence, type EvidencePurpose } from '../../../modules/evidence/index.js';
import { claimStates, packInForce, type RegimePack } from '../../../modules/notices/index.js';
import type { Tx } from '../../../platform/db/index.js';
import {
  type ClaimEnding,
  type DemoNotice,
  type DemoOrganisation,
  type DemoPerson,
  type DemoStep,
  endingOf,
} from '../content/index.js';
import { contentListing, type ToldWorld } from './told-world.js';

/** What verbs over several claims answer. */
interface Moved {
  refused: readonly { claimId: ClaimId; problem: string }[];
}

/** Bytes that wait to become somebody's evidence. */
export type Attachment = Omit<Parameters<typeof addEvidence>[2], 'ownerId' | 'purpose'>;

/** Words of the story for having nothing to show. */
const NOTHING = new Set(['None', '（未附材料）']);

/** One notice of the story as far as it has been told. */
export class ToldNotice {
  noticeId: NoticeId | undefined;
  readonly claims = new Map<string, ClaimId>();
  readonly #lists = new Map<string, Promise<Attachment>>();
  readonly counterNotices = new Map<string, CounterNoticeId>();

  constructor(
    readonly world: ToldWorld,
    readonly notice: DemoNotice,
  ) {}

  /** The regime's demands on the day of the notice. */
  get pack(): RegimePack {
    const { regime, submittedHoursAgo } = this.notice;
    const day = this.world.hoursAgo(submittedHoursAgo).toISOString().slice(0, 10);
    return packInForce(regime, day);
  }

  listingsOf(step: DemoStep): readonly string[] {
    return step.listings ?? this.notice.listings;
  }

  claimIds(step: DemoStep): ClaimId[] {
    return this.listingsOf(step).map((key) => {
      const id = this.claims.get(key);
      if (!id) throw new Error(`${this.notice.key} has no claim on ${key}.`);
      return id;
    });
  }

  /** The one counter-notice that the step is about. */
  counterNoticeId(step: DemoStep): CounterNoticeId {
    const ids = new Set(this.listingsOf(step).map((key) => this.counterNotices.get(key)));
    const [id] = [...ids].filter((item) => item !== undefined);
    if (!id) throw new Error(`${this.notice.key}: no counter-notice to ${step.do}.`);
    return id;
  }

  /** Every claim that the step names must have moved. */
  requireMoved(step: DemoStep, { refused }: Moved): void {
    const [first] = refused;
    if (first) throw new Error(`${this.notice.key}: ${step.do} refused, ${first.problem}.`);
  }

  /** Has the lists of exhibits written before they are needed. */
  prepare(): void {
    const { listings, evidence, steps } = this.notice;
    this.#list(listings[0], evidence);
    for (const step of steps) {
      const [listing = ''] = this.listingsOf(step);
      if (step.do === 'counter') this.#list(listing, step.evidence);
    }
  }

  #list(listing: string, named: string): Promise<Attachment> {
    const [text, fileName] = exhibitList(this.notice.key, listing, named);
    const before = this.#lists.get(text);
    if (before) return before;
    const made = this.world.files.text(text).then((stored) => ({ ...stored, fileName }));
    made.catch(() => {});
    this.#lists.set(text, made);
    return made;
  }

  /** The picture of a listing and, unless there is nothing more, a list of what else is shown. */
  async exhibits(listing: string, named: string): Promise<Attachment[]> {
    const saved = await this.world.files.savedPicture(contentListing(listing).picture);
    const picture = { ...saved, fileName: `${listing}.jpg` };
    return NOTHING.has(named) ? [picture] : [picture, await this.#list(listing, named)];
  }

  async states(): Promise<Map<string, string>> {
    const states = await this.world.platform.db.read((db) =>
      claimStates(db, [...this.claims.values()]),
    );
    return new Map([...this.claims].map(([key, id]) => [key, states.get(id) ?? 'unknown']));
  }

  async requireState(listings: readonly string[], expected: ClaimEnding): Promise<void> {
    const states = await this.states();
    for (const key of listings) {
      const state = states.get(key);
      if (state === expected) continue;
      throw new Error(`${this.notice.key}: the claim on ${key} is ${state}, not ${expected}.`);
    }
  }

  /** Holds the story to its word once everything has been told. */
  async requireEndings(): Promise<void> {
    for (const key of this.notice.listings) {
      await this.requireState([key], endingOf(this.notice, key));
    }
  }
}

/** A list of what somebody puts forward, as a text. */
function exhibitList(key: string, listing: string, named: string): [text: string, name: string] {
  const isChinese = /\p{Script=Han}/u.test(named);
  const items = named.split(isChinese ? /[、，；]/ : /[,;] /);
  const lines = items.map((item, i) => `${i + 1}. ${item.trim()}`);
  const title = isChinese ? '证据清单' : 'Exhibits';
  const text = `${title} · ${key} · ${listing}\n\n${lines.join('\n')}\n`;
  return [text, isChinese ? '证据清单.txt' : 'exhibits.txt'];
}

export async function attach(
  tx: Tx,
  actor: Actor,
  purpose: EvidencePurpose,
  attachments: readonly Attachment[],
): Promise<EvidenceId[]> {
  const ids: EvidenceId[] = [];
  for (const file of attachments) ids.push(await addEvidence(tx, actor, { ...file, purpose }));
  return ids;
}

/** How a person signs and can be reached. */
export function signedBy({ name, email, phone }: DemoPerson, { address }: DemoOrganisation) {
  return { signature: name, contact: { name, email, phone, address } };
}
