import {
  type Band,
  type ComplaintEvent,
  emptyHistory,
  emptyPeers,
  foldHistory,
  foldPeers,
  type History,
  mergedHistory,
  NO_SIGNS,
  scoreNotice,
} from '../../server/src/modules/notice-abuse/scoring/index.js';
import { type Actor, DAY, makeActors, START, seeded } from './actors.js';
import type { Kind, World } from './world.js';

/** One notice with its score at submission, and what only became known later. */
export interface Outcome {
  kind: string;
  isMalicious: boolean;
  band: Band;
  score: number;
  /** At least one of its claims stood to the end. */
  isUpheld: boolean;
  isForeign: boolean;
  isSmall: boolean;
}

type Later = { at: number; event: ComplaintEvent };

/** Plays a world through, day by day: every notice is scored by its past alone. */
export function runWorld(world: World, seed: number): { outcomes: Outcome[]; scoreMs: number } {
  const random = seeded(seed);
  const actors = makeActors(world, random);
  const book = new Book();
  const outcomes: Outcome[] = [];
  let queue: Later[] = [];
  let scoreMs = 0;
  for (let day = 0; day < world.years * 365; day++) {
    const today = START + day * DAY;
    const due = queue.filter(({ at }) => at < today + DAY);
    queue = queue.filter(({ at }) => at >= today + DAY);
    for (const { event } of due.sort((a, b) => a.at - b.at)) book.fold(event);
    for (const actor of actors) {
      if (today < actor.from || today >= actor.until) continue;
      const kind = behaviourOf(actor, world, today);
      for (let n = poisson(kind.noticesAMonth / 30, random); n > 0; n--) {
        const at = today + random() * DAY;
        const { notice, later, isUpheld } = makeNotice(actor, kind, world, at, random);
        book.meet(actor, notice.complainantId);
        book.fold(notice);
        const began = performance.now();
        const scored = book.score(notice, actor);
        scoreMs += performance.now() - began;
        queue.push(...later);
        outcomes.push({
          ...{ kind: actor.kind.name, isMalicious: kind.isMalicious, isUpheld },
          ...{ band: scored.band, score: scored.score, isForeign: actor.isForeign },
          isSmall: actor.kind.noticesAMonth * actor.kind.targets < 2,
        });
      }
    }
  }
  return { outcomes, scoreMs };
}

/** A sleeper behaves as its honest model until it wakes. */
function behaviourOf({ kind, from }: Actor, world: World, at: number): Kind {
  if (!kind.sleepsAs || at >= from + (kind.sleeps ?? 0) * 30 * DAY) return kind;
  const model = world.kinds.find(({ name }) => name === kind.sleepsAs);
  return model ? { ...model, noticesAMonth: kind.noticesAMonth } : kind;
}

function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let p = random(); p > Math.exp(-mean); p *= random()) count += 1;
  return count;
}

type Notice = Extract<ComplaintEvent, { type: 'notice' }>;

function makeNotice(actor: Actor, kind: Kind, world: World, at: number, random: () => number) {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const account = pick(actor.accounts);
  const right = pick(actor.rights);
  const size = 1 + poisson(kind.targets - 1, random);
  const repeated = random() < kind.repeats ? 'again' : '';
  const targets = Array.from({ length: size }, (_, i) => {
    // Who repeats comes back to the few that it has named before.
    const merchantId = repeated ? pick(actor.merchants.slice(0, 8)) : pick(actor.merchants);
    const listingId = repeated ? merchantId : `${at}-${i}`;
    const isEarlier = random() < kind.earlier;
    const listedAt = isEarlier
      ? right.since - random() * 500 * DAY
      : Math.max(right.since, at - random() * 200 * DAY);
    const isOutsideClasses = random() < 0.7 ? random() < kind.outside : null;
    return {
      ...{
        claimId: `${at}-${i}`,
        merchantId,
        listingId,
        listedAt,
        firstSaleAt: null,
        isOutsideClasses,
      },
    };
  });
  const whose = { complainantId: account, rightId: right.id };
  const notice: Notice = {
    ...{ type: 'notice', at, ground: 'counterfeit', rightSince: right.since, targets, ...whose },
  };
  const fates = targets.map(({ merchantId, listingId }) =>
    fate(kind, world, at, random, { ...whose, merchantId, listingId }),
  );
  return {
    notice,
    later: fates.flatMap(({ events }) => events.map((event) => ({ at: event.at, event }))),
    isUpheld: fates.some(({ isUpheld }) => isUpheld),
  };
}

type Ids = { complainantId: string; rightId: string; merchantId: string; listingId: string };

/** What becomes of one claim. */
function fate(kind: Kind, { delays }: World, at: number, random: () => number, ids: Ids) {
  const after = (mean: number) => -Math.log(1 - random()) * mean * DAY;
  const decidedAt = at + after(delays.decide);
  const isAccepted = random() < kind.accepted;
  const events: ComplaintEvent[] = [
    { type: isAccepted ? 'accepted' : 'rejected', at: decidedAt, ...ids },
  ];
  if (!isAccepted || random() >= kind.countered) return { events, isUpheld: isAccepted };
  const counteredAt = decidedAt + after(delays.counter);
  const endedAt = counteredAt + after(delays.end);
  const draw = random();
  const type =
    draw < kind.withdrawn
      ? 'withdrawn'
      : draw < kind.withdrawn + kind.won
        ? 'reinstated'
        : 'upheld';
  events.push({ type: 'countered', at: counteredAt, ...ids }, { type, at: endedAt, ...ids });
  return { events, isUpheld: type === 'upheld' };
}

/** What a platform remembers: the same folds that the module keeps in its tables. */
class Book {
  readonly #complainants = new Map<string, History>();
  readonly #rights = new Map<string, History>();
  readonly #clusters = new Map<string, Set<string>>();
  #peers = emptyPeers();

  meet(actor: Actor, account: string): void {
    const cluster = actor.clusterOf[account] ?? account;
    const members = this.#clusters.get(cluster) ?? new Set();
    this.#clusters.set(cluster, members.add(account));
  }

  fold(event: ComplaintEvent): void {
    const before = this.#complainants.get(event.complainantId);
    const after = foldHistory(before ?? emptyHistory(), event);
    this.#complainants.set(event.complainantId, after);
    this.#peers = foldPeers(this.#peers, before, after);
    const right = this.#rights.get(event.rightId) ?? emptyHistory();
    this.#rights.set(event.rightId, foldHistory(right, event));
  }

  score(notice: Notice, actor: Actor) {
    const members = this.#clusters.get(actor.clusterOf[notice.complainantId] ?? '') ?? new Set();
    const pasts = [...members].flatMap((id) => this.#complainants.get(id) ?? []);
    return scoreNotice({
      at: notice.at,
      cluster: pasts.length === 1 && pasts[0] ? pasts[0] : mergedHistory(pasts, notice.at),
      right: this.#rights.get(notice.rightId) ?? emptyHistory(),
      accounts: members.size,
      signs: actor.rights.find(({ id }) => id === notice.rightId)?.signs ?? NO_SIGNS,
      peers: this.#peers,
    });
  }
}
