import type { Agenda } from './agenda.js';
import { offerId } from './feed.js';
import { Group, type RegimeView, signed } from './group.js';
import type { Player } from './house.js';
import { type Path, paths } from './paths.js';
import {
  type Merchant,
  mustBeRefused,
  type RegimeId,
  type Right,
  type Size,
  type Stage,
} from './stage.js';

const REGIMES: readonly RegimeId[] = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'];
const STOREFRONT_OF: Record<RegimeId, readonly string[]> = {
  'cn-ecl': ['cn'],
  'us-dmca': ['us'],
  'eu-dsa': ['eu'],
  platform: ['cn', 'us', 'eu'],
};
/** Every so many notices one is so large that two people decide it. */
const LARGE_EVERY = 30;
const LARGE_GROUPS = 3;
const LARGE_GROUP = 20;
/** Notices come in over this many days. */
const INTAKE_DAYS = 60;

/** What the story did, beside what the journal says of it. */
export interface Told {
  notices: number;
  claims: number;
  rowsRefused: number;
  refusedNotices: number;
  approved: number;
  declined: number;
  /** `regime: path` → groups that went it. */
  walked: Map<string, number>;
}

/** Plans the notices and gives each a life on the agenda. */
export class Docket {
  readonly told: Told = {
    notices: 0,
    claims: 0,
    rowsRefused: 0,
    refusedNotices: 0,
    approved: 0,
    declined: 0,
    walked: new Map(),
  };
  readonly #stage: Stage;
  readonly #agenda: Agenda;
  readonly #regimes: readonly RegimeView[];
  readonly #size: Size;
  readonly #used = new Map<string, number>();
  readonly #turns = new Map<string, number>();

  constructor(stage: Stage, agenda: Agenda, regimes: readonly RegimeView[], size: Size) {
    this.#stage = stage;
    this.#agenda = agenda;
    this.#regimes = regimes;
    this.#size = size;
  }

  lives(): (() => Promise<void>)[] {
    return Array.from({ length: this.#size.notices }, (_, i) => this.#plan(i));
  }

  /** Paths that a regime has and no claim went. */
  missing(): string[] {
    const all = paths.flatMap(({ name, regimes }) => regimes.map((id) => `${id}: ${name}`));
    return all.filter((key) => !this.told.walked.has(key));
  }

  #plan(i: number): () => Promise<void> {
    const regime = pick(
      this.#regimes.filter(({ id }) => id === REGIMES[i % 4]),
      0,
    );
    const day = Math.floor((i * INTAKE_DAYS) / this.#size.notices);
    const right = this.#rightFor(regime.id, i);
    const isLarge = i % LARGE_EVERY === LARGE_EVERY - 4 + (Math.floor(i / LARGE_EVERY) % 4);
    const groupCount = isLarge ? LARGE_GROUPS : 2;
    const large = Math.floor(this.#size.notices / LARGE_EVERY);
    const ordinary = this.#size.claims - large * LARGE_GROUPS * LARGE_GROUP;
    const size = isLarge ? LARGE_GROUP : Math.ceil(ordinary / (this.#size.notices - large) / 2);
    const reviewer = pick(this.#stage.reviewers, i);
    const planned = Array.from({ length: groupCount }, (_, g) =>
      this.#planGroup(regime, right, reviewer, { i, g, size, isLarge }),
    );
    return async () => {
      await this.#agenda.days(day + 1);
      await this.#live(i, planned, isLarge);
    };
  }

  #rightFor(regime: RegimeId, i: number): Right {
    const { rights } = this.#stage;
    const fitting = rights.filter(
      ({ kind, isRefused }) => !isRefused && (regime !== 'us-dmca' || kind === 'copyright'),
    );
    return pick(fitting, Math.floor(i / 4) + (regime === 'platform' ? 1 : 0));
  }

  #planGroup(
    regime: RegimeView,
    right: Right,
    reviewer: Player,
    { i, g, size, isLarge }: { i: number; g: number; size: number; isLarge: boolean },
  ) {
    const codes = STOREFRONT_OF[regime.id];
    const code = pick(codes, Math.floor(i / 4));
    const here = this.#stage.merchants.filter(({ storefront }) => storefront.code === code);
    const merchant = this.#merchantFor(here, right, Math.floor(i / 4) * 2 + g, size);
    const key = `${right.id} ${merchant.id}`;
    const from = this.#used.get(key) ?? 0;
    this.#used.set(key, from + size);
    const offers = Array.from({ length: size }, (_, n) => offerId(merchant, from + n));
    const group = new Group(this.#stage, this.#agenda, regime, right, merchant, reviewer);
    return { group, offers, path: isLarge ? undefined : this.#pathFor(regime.id, merchant, g) };
  }

  /** The first from here on whose listings this right has not used up. */
  #merchantFor(here: readonly Merchant[], right: Right, from: number, size: number): Merchant {
    const order = here.map((_, n) => pick(here, from + n));
    const free = order.find(
      (merchant) =>
        (this.#used.get(`${right.id} ${merchant.id}`) ?? 0) + size <= merchant.titles.length,
    );
    if (!free) throw new Error('There are too few listings for this many claims.');
    return free;
  }

  /** The next path in turn that the regime has and this merchant can go. */
  #pathFor(regime: RegimeId, { player }: Merchant, g: number): Path {
    const fitting = paths.filter(
      (path) =>
        path.regimes.includes(regime) &&
        (player !== null || !path.isAnswered) &&
        // A notice has one approval open at a time.
        (g === 0 || !path.before),
    );
    const walked = (path: Path) => this.#turns.get(`${regime}: ${path.name}`) ?? 0;
    const least = Math.min(...fitting.map(walked));
    const path = fitting.find((item) => walked(item) === least);
    if (!path) throw new Error(`${regime} has no path.`);
    this.#turns.set(`${regime}: ${path.name}`, least + 1);
    return path;
  }

  async #live(i: number, planned: Planned[], isLarge: boolean): Promise<void> {
    const [first] = planned;
    if (!first) return;
    for (const { group, path } of planned) await path?.before?.(group);
    await this.#submit(i, planned);
    await this.#lock(first.group);
    await this.#agenda.days(1);
    if (isLarge)
      return this.#decideByTwo(
        i,
        planned.map(({ group }) => group),
      );
    await this.#agenda.all(
      planned.map(({ group, path }) => async () => {
        if (!path) return;
        await path.walk(group);
        const key = `${group.regime.id}: ${path.name}`;
        this.told.walked.set(key, (this.told.walked.get(key) ?? 0) + 1);
      }),
    );
  }

  async #submit(i: number, planned: Planned[]): Promise<void> {
    const group = pick(planned, 0).group;
    const { right, regime, merchant } = group;
    const { client, evidenceId, name } = right.holder;
    const isUnknown = i % 10 === 0;
    const offers = planned.flatMap((item) => item.offers);
    const body = {
      storefrontId: merchant.storefront.id,
      regime: regime.id,
      rightId: right.id,
      ground: right.kind === 'trademark' ? 'counterfeit' : 'copyright-infringement',
      explanation: 'The listing shows our mark or work on goods that we never made or licensed.',
      statements: regime.notice.statements.map(({ code }) => code),
      ...signed(name),
      evidenceIds: [evidenceId],
      reference: `case-${i}`,
      listings: [
        ...offers.map((externalId) => ({ externalId })),
        ...(isUnknown ? [{ externalId: 'never-offered' }] : []),
      ],
    };
    type Submitted = { noticeId: string; refused: number; results: { claimId: string | null }[] };
    const answer = await client.post<Submitted>('/v1/notices', body);
    if (answer.refused !== (isUnknown ? 1 : 0)) {
      throw new Error(`${answer.refused} rows of case-${i} were refused.`);
    }
    const ids = answer.results.flatMap(({ claimId }) => claimId ?? []);
    let from = 0;
    for (const { group: of, offers: own } of planned) {
      of.noticeId = answer.noticeId;
      of.claimIds = ids.slice(from, from + own.length);
      from += own.length;
    }
    this.told.notices += 1;
    this.told.claims += ids.length;
    this.told.rowsRefused += answer.refused;
    if (i % 25 === 0) await this.#mustFail(body);
  }

  /** The same again is refused row by row, and a right that was not verified altogether. */
  async #mustFail(body: { listings: object[]; rightId: string }): Promise<void> {
    const { rights } = this.#stage;
    const holder = rights.find(({ id }) => id === body.rightId)?.holder;
    await mustBeRefused('no-claim-made', async () => holder?.client.post('/v1/notices', body));
    const refused = rights.find(({ isRefused }) => isRefused);
    this.told.refusedNotices += 1;
    if (!refused) return;
    const { holder: owner } = refused;
    const other = { ...body, rightId: refused.id, evidenceIds: [owner.evidenceId] };
    await mustBeRefused('right-not-usable', () => owner.client.post('/v1/notices', other));
    this.told.refusedNotices += 1;
  }

  /** The reviewer finds the notice on the desk and takes it. */
  async #lock({ reviewer, noticeId }: Group): Promise<void> {
    type Page = { items: { id: string; subject: string }[] };
    const page = await reviewer.client.get<Page>(`/v1/review/tasks?kind=notice&q=${noticeId}`);
    const task = page.items.find(({ subject }) => subject === noticeId);
    if (!task) throw new Error(`${noticeId} is not on the desk.`);
    await reviewer.client.post(`/v1/review/tasks/${task.id}/lock`);
  }

  async #decideByTwo(i: number, groups: readonly Group[]): Promise<void> {
    const group = pick(groups, 0);
    const claimIds = groups.flatMap((item) => item.claimIds);
    const { approvalTaskId } = await group.rule('accept', claimIds);
    if (!approvalTaskId) throw new Error(`One person took down ${claimIds.length} listings.`);
    const isApproved = Math.floor(i / LARGE_EVERY) % 2 === 0;
    const { client } = this.#stage.senior;
    const answer = isApproved ? 'approve' : 'decline';
    const comment = 'Looked at every tenth of them.';
    await client.post(`/v1/review/tasks/${approvalTaskId}/${answer}`, { comment });
    await this.#agenda.days(1);
    if (!isApproved) for (const item of groups) await item.reject();
    for (const item of groups) await item.nowIn(isApproved ? 'accepted' : 'rejected');
    this.told[isApproved ? 'approved' : 'declined'] += 1;
  }
}

interface Planned {
  group: Group;
  offers: string[];
  path: Path | undefined;
}

function pick<T>(list: readonly T[], i: number): T {
  const item = list[i % list.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
