import { strToU8, zipSync } from 'fflate';
import type { ClaimId, ListingId, OrganisationId, RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { receiptOf } from '../../../platform/journal/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { firstSales, listingsByIds } from '../../marketplace/index.js';
import { type RightView, rightsByIds } from '../../rights/index.js';
import { abuseProblem } from '../errors.js';
import type { Contribution } from '../scoring/index.js';

type ClaimRow = {
  id: ClaimId;
  listingId: ListingId;
  merchantId: string;
  isOwn: boolean;
  submittedAt: Date;
  outcomes: string[];
};

/** Of other merchants at most so many are listed. */
const MOST_CLAIMS = 5_000;
const MOST_RECEIPTS = 200;
/** Signals about the right itself; what else was seen of the complainant is not the merchant's. */
const OF_THE_RIGHT: readonly string[] = [
  'earlier',
  'well-known',
  'other-owner',
  'challenged',
  'fan-out',
];

/**
 * What a merchant needs to have a right declared invalid: the register's facts, every claim made
 * on it here with the date of first sale, the signs seen, and receipts that anybody can verify.
 * A ZIP. Other merchants stand in it by number only.
 * @throws `pack-not-offered`.
 */
export async function invalidationPack(
  db: Reader,
  actor: Actor,
  rightId: RightId,
): Promise<Buffer> {
  const right = (await rightsByIds(db, [rightId])).get(rightId);
  const claims = await claimsOn(db, rightId, actor.actsFor);
  const isPlatform = actor.organisationKind === 'platform';
  const isOffered = await isPackOffered(db, rightId);
  if (!right || !isOffered || !(isPlatform || claims.some(({ isOwn }) => isOwn))) {
    throw abuseProblem('pack-not-offered');
  }
  const listingIds = claims.map(({ listingId }) => listingId);
  const [listings, sales, organisations, signs, receipts] = await Promise.all([
    listingsByIds(db, listingIds),
    firstSales(db, listingIds),
    organisationsByIds(db, [right.holderId]),
    signsOf(db, rightId),
    receiptsOf(db, claims),
  ]);
  const holder = organisations.get(right.holderId)?.name ?? '';
  const rows = claims.map((claim) => ({
    claim,
    listedAt: listings.get(claim.listingId)?.createdAt,
    soldAt: sales.get(claim.listingId),
  }));
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(readme(right, holder)),
    'right.json': strToU8(JSON.stringify(facts(right, holder), null, 2)),
    'claims.csv': strToU8(`\uFEFF${csv(rows)}`),
    'signs.json': strToU8(JSON.stringify(signs, null, 2)),
  };
  for (const [name, proof] of receipts) files[`receipts/${name}.tlog-proof`] = strToU8(proof);
  return Buffer.from(zipSync(files, { level: 6, mtime: db.now }));
}

async function isPackOffered(db: Reader, rightId: RightId): Promise<boolean> {
  const offered = await db.count(sql`
    select 1 from notice_abuse.score where right_id = ${rightId}
      and 'invalidation-pack' = any(routes) and label is distinct from 'good-faith' limit 1`);
  return offered > 0;
}

async function claimsOn(db: Reader, rightId: RightId, own: readonly OrganisationId[]) {
  return db.rows(sql<ClaimRow>`
    select c.id, c.listing_id as "listingId", c.merchant_id as "merchantId", c.outcomes,
      coalesce(c.accepted_at is not null
        and c.merchant_organisation_id = any(${[...own]}::text[]), false) as "isOwn",
      n.submitted_at as "submittedAt"
    from notice_abuse.claim c join notice_abuse.notice n on n.id = c.notice_id
    where c.right_id = ${rightId} order by "isOwn" desc, n.submitted_at, c.id limit ${MOST_CLAIMS}`);
}

async function signsOf(db: Reader, rightId: RightId) {
  const row = await db.first(sql<{ contributions: Contribution[]; scoredAt: Date }>`
    select contributions, scored_at as "scoredAt" from notice_abuse.score
    where right_id = ${rightId} order by scored_at desc limit 1`);
  const signs = (row?.contributions ?? []).filter(({ signal }) => OF_THE_RIGHT.includes(signal));
  return {
    asOf: row?.scoredAt.toISOString(),
    signs: signs.map(({ text, figures }) => ({ ...text, figures })),
  };
}

/** Receipts of the reader's own claims: that they were made, and when. */
async function receiptsOf(db: Reader, claims: readonly ClaimRow[]): Promise<[string, string][]> {
  const own = claims.flatMap(({ id, isOwn }) => (isOwn ? [id] : []));
  const entries = await db.rows(sql<{ entryId: string; subject: string; type: string }>`
    select entry_id as "entryId", subject, type from journal.entry
    where subject = any(${own}::text[]) and type in ('claim.submitted', 'claim.accepted')
      and index is not null order by index limit ${MOST_RECEIPTS}`);
  const receipts: [string, string][] = [];
  for (const { entryId, subject, type } of entries) {
    const receipt = await receiptOf(db, entryId);
    if (receipt) receipts.push([`${subject}-${type}`, receipt.proof]);
  }
  return receipts;
}

function facts(right: RightView, holder: string) {
  const { kind, title, office, number, niceClasses, territories, registeredOn, expiresOn } = right;
  return { holder, kind, title, office, number, niceClasses, territories, registeredOn, expiresOn };
}

type Row = { claim: ClaimRow; listedAt: Date | undefined; soldAt: Date | undefined };

function csv(rows: readonly Row[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size + 1).size;
  const day = (at: Date | undefined) => at?.toISOString().slice(0, 10) ?? '';
  const lines = rows.map(({ claim, listedAt, soldAt }) =>
    [
      claim.isOwn ? claim.id : '',
      claim.isOwn ? 'you' : `merchant ${numberOf(claim.merchantId)}`,
      day(claim.submittedAt),
      day(listedAt),
      day(soldAt),
      claim.outcomes.join(' > '),
    ].join(','),
  );
  const header = 'claim,merchant,complained_on,first_offered_on,first_sold_on,outcomes';
  return [header, ...lines, ''].join('\r\n');
}

function readme({ title, office, number }: RightView, holder: string): string {
  return `Evidence for a request to invalidate ${title} (${office} ${number}), registered for ${holder}

right.json    what the register says, as it was verified here
claims.csv    every claim made on this right here, with the day on which the goods were first
              offered and first sold; other merchants stand as numbers
signs.json    what speaks against the right, in words and figures; nobody has decided on it
receipts/     proofs that your own claims stand in this platform's public journal; verify them
              offline with any C2SP tlog-proof tool, or on the journal page

A registered right stays in force until the office or a court decides otherwise.

请求宣告“${title}”（${office} ${number}，登记人：${holder}）无效的证据材料

right.json    平台核验的登记信息
claims.csv    依据该权利在本平台提出的全部投诉，及相关商品首次上架、首次售出的日期；其他商家以编号表示
signs.json    对该权利不利的迹象及数据，均未经裁决
receipts/     证明针对您的投诉确已载入平台公开日志的凭证，可离线验证，也可在日志页面验证

在登记机构或法院作出决定之前，已登记的权利仍然有效。
`;
}
