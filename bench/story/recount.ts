import {
  appendLeaves,
  decodeEntryBundle,
  EMPTY_EDGE,
  edgeRoot,
  formatTilePath,
  hashLeaves,
  openCheckpoint,
  parseVerifierKey,
  TILE_WIDTH,
} from '../../server/src/platform/journal/tlog/index.js';
import type { Client } from './client.js';

/** A leaf as its bytes say; nothing else of the house is believed. */
export interface Leaf {
  index: number;
  at: string;
  type: string;
  subject: string;
  by: string;
  data: Record<string, string & number & boolean>;
}

/** Downloads every leaf as an auditor does, and holds them to the signed checkpoint. */
export async function auditedLeaves(auditor: Client): Promise<Leaf[]> {
  const key = await auditor.get<{ verifier: string }>('/v1/journal/key');
  const note = await auditor.bytes('/v1/journal/checkpoint');
  const checkpoint = openCheckpoint(note, parseVerifierKey(key.verifier));
  const leaves: Leaf[] = [];
  let edge = EMPTY_EDGE;
  for (let index = 0; index * TILE_WIDTH < checkpoint.size; index++) {
    const width = Math.min(TILE_WIDTH, checkpoint.size - index * TILE_WIDTH);
    const path = formatTilePath({ level: 'entries', index, width });
    const bundle = decodeEntryBundle(await auditor.bytes(`/v1/journal/${path}`), width);
    edge = appendLeaves(edge, hashLeaves(bundle)).edge;
    for (const bytes of bundle) {
      const leaf = JSON.parse(Buffer.from(bytes).toString('utf8')) as Leaf;
      leaves.push({ ...leaf, index: leaves.length });
    }
  }
  if (Buffer.compare(edgeRoot(edge), checkpoint.root) !== 0) {
    throw new Error('The leaves are not those that the checkpoint signs.');
  }
  return leaves;
}

interface ClaimMemory {
  state: string;
  isInForce: boolean;
  decidedAt: string | null;
  acceptedAt: string | null;
  isCountered: boolean;
  isAutomatic: boolean;
  /** What an undo of the last decision brings back. */
  before: ClaimMemory | null;
}

export interface CountedClaim extends ClaimMemory {
  noticeId: string;
  submittedAt: string;
}

/** The figures of one complainant, as its dashboard shows them. */
export interface HolderFigures {
  takedownSuccess: [number, number];
  counterNotices: [number, number];
  days: Record<string, { submitted: number; decided: number; accepted: number; countered: number }>;
}

/** Everything that the journal says, counted anew from its leaves alone. */
export interface Recount {
  entries: number;
  types: Map<string, number>;
  notices: Map<string, string>;
  claims: Map<string, CountedClaim>;
  decisions: Map<string, { isUndone: boolean }>;
  measures: Map<string, { target: string; isInForce: boolean }>;
  measureEntries: Leaf[];
  listings: number;
  listingStatus: Map<string, string>;
  rightsVerified: number;
}

const REVERSED = ['reinstated', 'retracted'];
/** Decisions of people: the last one can be undone while nothing has followed it. */
const UNDOABLE = [
  'claim.accepted',
  'claim.rejected',
  'claim.counter-upheld',
  'claim.counter-dismissed',
];

export function recount(leaves: readonly Leaf[]): Recount {
  const counted: Recount = {
    entries: leaves.length,
    types: new Map(),
    notices: new Map(),
    claims: new Map(),
    decisions: new Map(),
    measures: new Map(),
    measureEntries: [],
    listings: 0,
    listingStatus: new Map(),
    rightsVerified: 0,
  };
  for (const leaf of leaves) {
    counted.types.set(leaf.type, (counted.types.get(leaf.type) ?? 0) + 1);
    countLeaf(counted, leaf);
  }
  return counted;
}

function countLeaf(counted: Recount, leaf: Leaf): void {
  const { type, data } = leaf;
  if (type === 'notice.submitted')
    counted.notices.set(data.noticeId ?? '', data.complainantId ?? '');
  if (type === 'listings.ingested') counted.listings += data.created ?? 0;
  if (type === 'listing.status-changed')
    counted.listingStatus.set(data.listingId ?? '', data.to ?? '');
  if (type === 'right.verified') counted.rightsVerified += 1;
  if (type === 'decision.made') counted.decisions.set(data.decisionId ?? '', { isUndone: false });
  if (type === 'measure.imposed' || type === 'measure.lifted') {
    counted.measureEntries.push(leaf);
    const isInForce = type === 'measure.imposed';
    counted.measures.set(data.measureId ?? '', { target: data.target ?? '', isInForce });
  }
  if (type.startsWith('claim.')) countClaim(counted, leaf);
}

function countClaim({ claims, decisions }: Recount, { type, data, at }: Leaf): void {
  const id = data.claimId ?? '';
  if (type === 'claim.submitted') {
    claims.set(id, { ...blank(data.state), noticeId: data.noticeId ?? '', submittedAt: at });
    return;
  }
  const claim = claims.get(id);
  if (!claim) throw new Error(`${type} tells of ${id}, which was never submitted.`);
  const { noticeId, submittedAt, before, ...now } = claim;
  if (type === 'claim.undone') {
    if (!before) throw new Error(`${id} was undone and had no decision to undo.`);
    decisions.set(data.undoneDecisionId ?? '', { isUndone: true });
    claims.set(id, { ...before, noticeId, submittedAt });
  } else {
    claims.set(id, { ...moved({ ...now, before: null }, type, data, at), noticeId, submittedAt });
  }
  if (claims.get(id)?.state !== data.state) {
    throw new Error(`${id} is ${claims.get(id)?.state} by the leaves, and ${data.state} in one.`);
  }
}

function blank(state: string | undefined): ClaimMemory {
  return {
    state: state ?? '',
    isInForce: false,
    decidedAt: null,
    acceptedAt: null,
    isCountered: false,
    isAutomatic: false,
    before: null,
  };
}

function moved(now: ClaimMemory, type: string, data: Leaf['data'], at: string): ClaimMemory {
  const next: ClaimMemory = {
    ...now,
    state: data.state ?? '',
    isAutomatic: data.isAutomatic === true,
  };
  if (type === 'claim.accepted') next.isInForce = true;
  if (REVERSED.includes(next.state)) next.isInForce = false;
  if (UNDOABLE.includes(type) && !next.isAutomatic) next.before = now;
  const isRuling = UNDOABLE.includes(type) && data.by !== 'clock';
  if (isRuling || type === 'claim.rejected') next.decidedAt = now.decidedAt ?? at;
  if (type === 'claim.accepted') next.acceptedAt = now.acceptedAt ?? at;
  if (type === 'claim.countered') next.isCountered = true;
  if (type === 'claim.counter-withdrawn') next.isCountered = false;
  return next;
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const dayOf = (instant: string) => dayFormat.format(new Date(instant));

/** A complainant's two standard metrics and its days, from the claims that were recounted. */
export function figuresOf(counted: Recount, complainantId: string): HolderFigures {
  const own = [...counted.claims.values()].filter(
    ({ noticeId }) => counted.notices.get(noticeId) === complainantId,
  );
  const decided = own.filter(({ decidedAt }) => decidedAt !== null);
  const accepted = decided.filter(({ acceptedAt }) => acceptedAt !== null);
  const reversed = accepted.filter(({ state }) => REVERSED.includes(state));
  const upheld = decided.filter(({ state, isCountered }) => isCountered && state === 'reinstated');
  const days: HolderFigures['days'] = {};
  const add = (at: string | null, what: 'submitted' | 'decided' | 'accepted' | 'countered') => {
    const day = dayOf(at ?? '');
    const cell = days[day] ?? { submitted: 0, decided: 0, accepted: 0, countered: 0 };
    days[day] = { ...cell, [what]: cell[what] + 1 };
  };
  for (const claim of own) add(claim.submittedAt, 'submitted');
  for (const claim of decided) add(claim.decidedAt, 'decided');
  for (const claim of accepted) add(claim.decidedAt, 'accepted');
  for (const claim of decided.filter((item) => item.isCountered)) add(claim.decidedAt, 'countered');
  return {
    takedownSuccess: [accepted.length - reversed.length, decided.length],
    counterNotices: [upheld.length, accepted.length],
    days,
  };
}
