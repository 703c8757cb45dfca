import type { Finding } from '../../contracts/findings.js';
import { priceEngine } from '../../engines/price/index.js';
import { relistEngine } from '../../engines/relist/index.js';
import { tellsEngine } from '../../engines/tells/index.js';
import { type Fused, fuse, type Obstacle, type VerdictKind } from './fusion/verdict.js';
import type { Knowledge } from './knowledge.js';
import type { ScreenedListing } from './listing.js';
import { lookAtPictures, readPictures } from './pictures/picture-steps.js';
import { applyRules } from './rules/apply-rules.js';
import type { Rule } from './rules/rule.js';
import { sellerFindings } from './seller-risk.js';

/** A reasoned verdict on one version of a listing. */
export interface Screened extends Fused {
  findings: Finding[];
  obstacles: Obstacle[];
  /** Every rule that was true, those too that only watch. */
  matched: Rule[];
  /** The rule that made the verdict stricter than the scorecard's; null when none did. */
  decidedBy: Rule | null;
}

/**
 * Runs the engines over a listing, cheapest first, and fuses what they see. Pictures are looked at
 * unless the words already remove the listing; their characters are read unless that does. What
 * fails or runs out of its budget is an obstacle, and an obstacle holds.
 * @param draw a number in [0, 1), fixed for the listing: rules that are rolled out to a share act
 * on listings below it.
 */
export async function screenListing(
  listing: ScreenedListing,
  knowledge: Knowledge,
  draw: number,
): Promise<Screened> {
  const { shown, cut } = readable(listing);
  const findings = wordFindings(shown, knowledge);
  const obstacles = [...listing.obstacles, ...cut];
  const judged = () => fuse(findings, obstacles, knowledge.card);
  const similar = new Map<string, number>();
  if (listing.pictures.length > 0 && judged().verdict !== 'remove') {
    const seen = await lookAtPictures(listing.pictures, knowledge);
    findings.push(...seen.findings);
    obstacles.push(...seen.obstacles);
    for (const [listingId, surety] of seen.removedListings) similar.set(listingId, surety);
    if (judged().verdict !== 'remove') {
      const read = await readPictures(listing, findings, knowledge);
      findings.push(...read.findings);
      obstacles.push(...read.obstacles);
    }
  }
  findings.push(...relisted(listing, similar, knowledge));
  return conclude(listing, findings, obstacles, knowledge, draw);
}

/** Characters of one field that the engines read; honest listings stay far below. */
const LONGEST_TEXT = 50_000;

/** The listing with fields of a length that is read in milliseconds; what is cut off holds it. */
function readable(listing: ScreenedListing): { shown: ScreenedListing; cut: Obstacle[] } {
  const { title, description } = listing;
  if (title.length <= LONGEST_TEXT && (description?.length ?? 0) <= LONGEST_TEXT) {
    return { shown: listing, cut: [] };
  }
  const reason = {
    en: `Only the first ${LONGEST_TEXT} characters of each text were read.`,
    zh: `每段文字仅检查了前 ${LONGEST_TEXT} 个字符。`,
  };
  return {
    shown: {
      ...listing,
      title: title.slice(0, LONGEST_TEXT),
      description: description?.slice(0, LONGEST_TEXT),
    },
    cut: [{ code: 'text-too-long', reason }],
  };
}

function relisted(listing: ScreenedListing, pictures: Map<string, number>, { relist }: Knowledge) {
  return relist.size === 0 ? [] : relist.screen({ ...listing, pictures }, relistEngine.version);
}

/** Text, tells and price: microseconds. Tells and floors are asked for the rights that are named. */
function wordFindings(listing: ScreenedListing, knowledge: Knowledge): Finding[] {
  const findings = knowledge.text.screen(listing);
  const named = new Set(findings.map(({ rightId }) => rightId).filter((id) => id !== null));
  return [
    ...findings,
    ...knowledge.tells.screen(listing, named, tellsEngine.version),
    ...knowledge.price.screen(listing, named, priceEngine.version),
    ...sellerFindings(listing.sellerRisk),
  ];
}

const STRICTNESS: Record<VerdictKind, number> = { allow: 0, hold: 1, remove: 2 };

function conclude(
  listing: ScreenedListing,
  findings: Finding[],
  obstacles: Obstacle[],
  knowledge: Knowledge,
  draw: number,
): Screened {
  const fused = fuse(findings, obstacles, knowledge.card);
  const facts = { ...factsOf(listing), score: fused.score, findings };
  const matched = knowledge.rules.matching(facts);
  const { action, rule } = applyRules(matched, fused.rightId !== null, draw);
  const isStricter = STRICTNESS[action] > STRICTNESS[fused.verdict];
  return {
    ...fused,
    verdict: isStricter ? action : fused.verdict,
    findings,
    obstacles,
    matched,
    decidedBy: isStricter ? rule : null,
  };
}

function factsOf({ title, description, brand, category, merchant, ...rest }: ScreenedListing) {
  return {
    title,
    description: description ?? '',
    brand: brand ?? '',
    category: category ?? '',
    merchant: merchant ?? '',
    storefront: rest.storefront ?? '',
    currency: rest.price?.currency ?? '',
    price: (rest.price?.amount ?? 0) / 100,
  };
}
