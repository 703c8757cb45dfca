import { type Client, Refused } from './client.js';
import { merchantFeed, type Seller } from './feed.js';
import type { House, Player } from './house.js';
import type { Sources } from './sources.js';

/** How large a story is. */
export interface Size {
  listings: number;
  merchants: number;
  holders: number;
  rights: number;
  notices: number;
  claims: number;
}

export type RegimeId = 'cn-ecl' | 'us-dmca' | 'eu-dsa' | 'platform';

/** A seller whose listings stand in the mirror; `player` when it has an account here. */
export interface Merchant extends Seller {
  merchantId: string;
  storefront: Storefront;
  player: Player | null;
  evidenceId: string | null;
}

export interface Storefront {
  id: string;
  code: string;
  currency: string;
}

export interface Right {
  id: string;
  kind: 'trademark' | 'copyright';
  holder: Holder;
  isRefused: boolean;
}

export interface Holder extends Player {
  evidenceId: string;
}

/** Everybody and everything that the story begins with. */
export interface Stage {
  administrator: Player;
  reviewers: Player[];
  senior: Player;
  holders: Holder[];
  merchants: Merchant[];
  rights: Right[];
  listings: number;
}

const STOREFRONTS = [
  { code: 'cn', currency: 'CNY', timeZone: 'Asia/Shanghai', regimes: ['cn-ecl', 'platform'] },
  { code: 'us', currency: 'USD', timeZone: 'America/New_York', regimes: ['us-dmca', 'platform'] },
  { code: 'eu', currency: 'EUR', timeZone: 'Europe/Berlin', regimes: ['eu-dsa', 'platform'] },
];
/** One merchant in this many has no account: its claims can be decided but not answered. */
const WITHOUT_ACCOUNT = 10;
const REFUSED_RIGHT = 20;

/** Opens the storefronts, fills them by feeds, and has the brands registered and verified. */
export async function setStage(house: House, size: Size, sources: Sources): Promise<Stage> {
  const [administrator] = await house.cast({
    kind: 'platform',
    role: 'administrator',
    names: ['Lantern Market'],
  });
  if (!administrator) throw new Error('There is no platform.');
  const { organisationId } = administrator;
  const staff = (role: 'reviewer' | 'senior-reviewer', names: string[]) =>
    house.cast({ kind: 'platform', role, names, organisationId });
  const reviewers = await staff('reviewer', ['Rui', 'Ines', 'Tomasz', 'Mei']);
  const [senior] = await staff('senior-reviewer', ['Sun']);
  if (!senior) throw new Error('There is no senior reviewer.');
  const merchants = await fillStorefronts(house, administrator.client, size, sources);
  const holders = await castHolders(house, size.holders);
  const rights = await registerRights(holders, sources.brands.slice(0, size.rights));
  await verifyRights(reviewers, rights);
  const listings = merchants.reduce((sum, { titles }) => sum + titles.length, 0);
  return { administrator, reviewers, senior, holders, merchants, rights, listings };
}

async function fillStorefronts(house: House, by: Client, size: Size, { titles }: Sources) {
  const merchants: Merchant[] = [];
  const sellers = Array.from({ length: size.merchants }, (_, i) => ({
    id: `S${i}`,
    name: `Shop ${i}`,
    titles: titles.filter((_, n) => n % size.merchants === i),
  }));
  for (const [s, { timeZone, regimes, ...rest }] of STOREFRONTS.entries()) {
    const storefront = await by.post<{ id: string }>('/v1/storefronts', {
      ...rest,
      timeZone,
      regimes,
      name: `Lantern ${rest.code}`,
      locale: 'en',
    });
    const own = sellers.filter((_, i) => i % STOREFRONTS.length === s);
    const feed = merchantFeed(own, rest.currency, `${rest.code}.shop.example`);
    await importFeed(by, storefront.id, feed, own);
    merchants.push(...(await linkMerchants(house, by, { id: storefront.id, ...rest }, own)));
  }
  return merchants;
}

async function importFeed(by: Client, storefrontId: string, feed: string, own: readonly Seller[]) {
  const path = `/v1/storefronts/${storefrontId}/imports?kind=listings`;
  const rows = own.reduce((sum, { titles }) => sum + titles.length, 0);
  type Import = { rowsCreated: number; rowsUnchanged: number; rowsRefused: number };
  const first = await by.upload<Import>(path, feed, 'text/csv');
  const again = await by.upload<Import>(path, feed, 'text/csv');
  if (first.rowsCreated !== rows || again.rowsUnchanged !== rows) {
    throw new Error(`The feed of ${rows} rows became ${JSON.stringify({ first, again })}.`);
  }
}

async function linkMerchants(
  house: House,
  by: Client,
  storefront: Storefront,
  own: readonly Seller[],
): Promise<Merchant[]> {
  type Found = { id: string; externalId: string; version: number };
  const found = await by.all<Found>(`/v1/merchants?storefrontId=${storefront.id}`);
  const accounts = own.filter((_, i) => i % WITHOUT_ACCOUNT !== WITHOUT_ACCOUNT - 1);
  const players = await house.cast({
    kind: 'merchant',
    role: 'owner',
    names: accounts.map(({ name }) => name),
  });
  return Promise.all(
    own.map(async (seller) => {
      const merchant = found.find(({ externalId }) => externalId === seller.id);
      if (!merchant) throw new Error(`The feed made no merchant of ${seller.id}.`);
      const player = players[accounts.indexOf(seller)] ?? null;
      const base = { ...seller, merchantId: merchant.id, storefront };
      if (!player) return { ...base, player, evidenceId: null };
      const { organisationId } = player;
      const path = `/v1/merchants/${merchant.id}/organisation`;
      await by.put(path, { organisationId }, merchant.version);
      return { ...base, player, evidenceId: await addEvidence(player.client, 'counter-notice') };
    }),
  );
}

async function addEvidence(client: Client, purpose: string): Promise<string> {
  const path = `/v1/evidence?fileName=invoice.txt&purpose=${purpose}`;
  const { id } = await client.upload<{ id: string }>(
    path,
    `What we rely on: ${purpose}.`,
    'text/plain',
  );
  return id;
}

async function castHolders(house: House, count: number): Promise<Holder[]> {
  const names = Array.from({ length: count }, (_, i) => `Holder ${i}`);
  const players = await house.cast({ kind: 'rights-holder', role: 'owner', names });
  return Promise.all(
    players.map(async (player) => ({
      ...player,
      evidenceId: await addEvidence(player.client, 'notice'),
    })),
  );
}

/** Brands as the marks and works of their holders: an even number is a mark, an odd one a work. */
function registerRights(holders: readonly Holder[], brands: readonly string[]): Promise<Right[]> {
  return Promise.all(
    brands.map(async (title, i) => {
      const holder = holders[i % holders.length];
      if (!holder) throw new Error('There is no holder.');
      const kind = i % 2 === 0 ? ('trademark' as const) : ('copyright' as const);
      const body = kind === 'trademark' ? markOf(title, i) : workOf(title, i);
      const { id } = await holder.client.post<{ id: string }>('/v1/rights', body);
      return { id, kind, holder, isRefused: i % REFUSED_RIGHT === REFUSED_RIGHT - 1 };
    }),
  );
}

function markOf(title: string, i: number) {
  const offices = [
    { office: 'CN', number: String(10_000_001 + i) },
    { office: 'US', number: String(5_000_001 + i) },
    { office: 'EM', number: String(17_000_001 + i).padStart(9, '0') },
    { office: 'GB', number: `UK${String(3_000_001 + i).padStart(11, '0')}` },
  ];
  const dates = { registeredOn: '2019-05-07', expiresOn: '2029-05-06' };
  return {
    kind: 'trademark',
    subtype: 'word',
    title,
    niceClasses: [9, 25],
    ...offices[(i >> 1) % offices.length],
    ...dates,
  };
}

function workOf(title: string, i: number) {
  const isChinese = i % 4 === 1;
  return {
    kind: 'copyright',
    title,
    office: isChinese ? 'CN' : 'US',
    number: isChinese
      ? `国作登字-2021-F-${String(100_001 + i).padStart(8, '0')}`
      : `VA ${String(2_000_001 + i)}`,
  };
}

/** The reviewers take the rights from their queue and find each in its register, or not. */
async function verifyRights(reviewers: readonly Player[], rights: readonly Right[]): Promise<void> {
  const [first] = reviewers;
  const byId = new Map(rights.map((right) => [right.id, right]));
  const tasks = await first?.client.all<{ subject: string }>('/v1/review/tasks?kind=right');
  if (tasks?.length !== rights.length) throw new Error(`The desk shows ${tasks?.length} rights.`);
  await Promise.all(
    tasks.map(async ({ subject }, i) => {
      const client = reviewers[i % reviewers.length]?.client;
      if (!byId.get(subject)?.isRefused) return client?.post(`/v1/rights/${subject}/verification`);
      return client?.post(`/v1/rights/${subject}/refusal`, { reason: 'Not in the register.' });
    }),
  );
}

/** Runs what must be refused with this code; anything else is a fault of the story. */
export async function mustBeRefused(code: string, work: () => Promise<unknown>): Promise<void> {
  const refusal = await work().then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused) return error;
      throw error;
    },
  );
  if (refusal && (refusal.code === code || refusal.fields.includes(code))) return;
  throw new Error(`Not refused as ${code}: ${refusal?.message ?? 'it was allowed'}`);
}
