/** Whose page it is. */
export type Reader = 'reviewer' | 'largeHolder' | 'smallHolder' | 'largeMerchant' | 'smallMerchant';

/** A page of the web or of a client, and who opens it. */
export interface Page {
  name: string;
  path: string;
  readers: readonly Reader[];
}

const HOLDERS: readonly Reader[] = ['largeHolder', 'smallHolder'];
const MERCHANTS: readonly Reader[] = ['largeMerchant', 'smallMerchant'];
const PARTIES: readonly Reader[] = [...HOLDERS, ...MERCHANTS];
const DESK: readonly Reader[] = ['reviewer'];
const EVERYBODY: readonly Reader[] = [...DESK, ...PARTIES];

const page = (path: string, readers: readonly Reader[]): Page => ({ name: path, path, readers });
const states = ['under-review', 'accepted', 'awaiting-answer', 'reinstated', 'suit-pending'];
const counters = ['submitted', 'decided', 'accepted', 'standing', 'countered', 'counter-upheld'];
const window = 'from=2025-12-01T00:00:00Z&to=2026-03-03T00:00:00Z';

/** Every list and dashboard, with the filters that its page offers. */
export const pages = (storefrontId: string): Page[] => [
  page('/v1/notices', [...DESK, ...HOLDERS]),
  page('/v1/notices?limit=200', [...DESK, ...HOLDERS]),
  page('/v1/notices?regime=eu-dsa', [...DESK, ...HOLDERS]),
  page(`/v1/notices?storefrontId=${storefrontId}`, [...DESK, ...HOLDERS]),
  page(`/v1/notices?${window}`, [...DESK, ...HOLDERS]),
  page('/v1/notices?rightId=rig_00000000000000000000000000', [...DESK, 'largeHolder']),
  ...states.map((state) => page(`/v1/notices?state=${state}`, [...DESK, ...HOLDERS])),
  page('/v1/claims', EVERYBODY),
  page('/v1/claims?limit=200', EVERYBODY),
  ...states.map((state) => page(`/v1/claims?state=${state}`, EVERYBODY)),
  ...counters.map((counted) =>
    page(`/v1/claims?counted=${counted}&fromDay=2025-12-01&endDay=2026-03-03`, HOLDERS),
  ),
  page('/v1/claims?waiting=to-answer', HOLDERS),
  page('/v1/claims?waiting=contestable', MERCHANTS),
  page('/v1/claims?listingId=lis_00000000000000000000000007', DESK),
  page('/v1/claims?merchantId=mer_00000000000000000000000001', DESK),
  page('/v1/counter-notices', EVERYBODY),
  page('/v1/decisions', EVERYBODY),
  page('/v1/decisions?outcome=rejected', EVERYBODY),
  page('/v1/decisions?party=merchant', MERCHANTS),
  page('/v1/measures', [...DESK, ...MERCHANTS]),
  page('/v1/measures?inForce=true', [...DESK, ...MERCHANTS]),
  page('/v1/measures?inForce=false', [...DESK, ...MERCHANTS]),
  page('/v1/measures?merchantId=mer_00000000000000000000000001&limit=20', DESK),
  page('/v1/metrics', EVERYBODY),
  page('/v1/metrics?from=2023-03-01T00:00:00Z&to=2026-03-03T00:00:00Z', EVERYBODY),
  page('/v1/review/tasks', DESK),
  page('/v1/review/tasks?status=waiting', DESK),
  page('/v1/review/tasks?kind=notice&regime=eu-dsa', DESK),
  page('/v1/review/tasks?kind=appeal', DESK),
  page('/v1/review/tasks?overdue=true&free=true', DESK),
  page('/v1/review/tasks?mine=true', DESK),
  page('/v1/review/tasks?q=holder%201', DESK),
  page('/v1/review/tasks?q=nothing-like-this', DESK),
  page('/v1/review/stats', DESK),
  page('/v1/review/stats?from=2025-03-03T00:00:00Z', DESK),
  page('/v1/review/agreement', DESK),
  page('/v1/rights', EVERYBODY),
  page('/v1/rights?status=verified&q=mark', [...DESK, ...HOLDERS]),
  page('/v1/authorisations', EVERYBODY),
  page('/v1/listings', EVERYBODY),
  page('/v1/listings?status=removed', [...DESK, ...MERCHANTS]),
  page('/v1/listings?q=brand7', DESK),
  page('/v1/merchants', DESK),
  page('/v1/merchants/mer_00000000000000000000000001', [...DESK, 'largeMerchant']),
  page('/v1/journal/entries', EVERYBODY),
  page('/v1/journal/entries?subject=ntc_00000000000000000000000007', DESK),
];
