import type { NoticeId, OrganisationId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { rightsByIds } from '../../rights/index.js';
import { abuseProblem } from '../errors.js';
import { requestsOfNotice } from './request-queries.js';
import type { Label, Vetting } from './vetting.js';

export type LabelledVetting = Vetting & {
  label: Label | null;
  labelReason: string | null;
  labelledAt: Date | null;
  ground: string;
  regime: string;
  claims: number;
};

const columns = sql.raw(`
  s.notice_id as "noticeId", s.complainant_id as "complainantId", s.right_id as "rightId",
  s.accounts, s.score, s.probability, s.band, s.contributions, s.posteriors, s.routes,
  s.weights_version as "weightsVersion", s.scored_at as "scoredAt", s.label,
  s.label_reason as "labelReason", s.labelled_at as "labelledAt", n.ground, n.regime, n.claims`);
const from = sql.raw('notice_abuse.score s join notice_abuse.notice n on n.id = s.notice_id');

export async function vettingOf(db: Reader, id: NoticeId): Promise<LabelledVetting | undefined> {
  return db.first(sql<LabelledVetting>`select ${columns} from ${from} where s.notice_id = ${id}`);
}

export interface VettingFilter {
  band?: Vetting['band'] | undefined;
  complainantId?: OrganisationId | undefined;
}

/** Vetted notices, newest first; without a band those that are suspected. */
export async function listVettings(
  db: Reader,
  { band, complainantId }: VettingFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<LabelledVetting[]> {
  const where = [
    band
      ? sql`s.band = ${band}`
      : complainantId
        ? sql`true`
        : sql`s.band in ('under-vetting', 'severe')`,
  ];
  if (complainantId) where.push(sql`s.complainant_id = ${complainantId}`);
  if (after) {
    where.push(
      sql`(s.scored_at, s.notice_id) < (${String(after[0])}::timestamptz, ${String(after[1])})`,
    );
  }
  return db.rows(sql<LabelledVetting>`
    select ${columns} from ${from} where ${sql.join(where, sql` and `)}
    order by s.scored_at desc, s.notice_id desc limit ${limit}`);
}

/** How many notices fell into each band in the last `days`, and the share that is suspected. */
export async function bandCounts(db: Reader, days: number) {
  const since = new Date(db.now.getTime() - days * 86_400_000);
  const rows = await db.rows(sql<{ band: Vetting['band']; count: number }>`
    select band, count(*)::integer as count from notice_abuse.score
    where scored_at >= ${since} group by band`);
  const counts = { 'not-suspected': 0, watch: 0, 'under-vetting': 0, severe: 0 };
  for (const { band, count } of rows) counts[band] = count;
  return counts;
}

export async function presentVettings(db: Reader, vettings: readonly LabelledVetting[]) {
  const [organisations, rights] = await Promise.all([
    organisationsByIds(db, [...new Set(vettings.map((one) => one.complainantId))]),
    rightsByIds(db, [...new Set(vettings.map((one) => one.rightId))]),
  ]);
  return vettings.map(({ complainantId, rightId, scoredAt, labelledAt, ...one }) => ({
    ...one,
    complainant: { id: complainantId, name: organisations.get(complainantId)?.name ?? '' },
    right: { id: rightId, title: rights.get(rightId)?.title ?? '' },
    scoredAt: scoredAt.toISOString(),
    labelledAt: labelledAt?.toISOString() ?? null,
  }));
}

/** A vetting with what was asked because of it. @throws `vetting-not-found`. */
export async function showVetting(db: Reader, id: NoticeId) {
  const found = await vettingOf(db, id);
  if (!found) throw abuseProblem('vetting-not-found');
  const [[shown], requests] = await Promise.all([
    presentVettings(db, [found]),
    requestsOfNotice(db, id),
  ]);
  if (!shown) throw abuseProblem('vetting-not-found');
  return { ...shown, requests };
}
