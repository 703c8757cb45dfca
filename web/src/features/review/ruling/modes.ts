import type { ClaimView } from '../../notices/notices-api.js';
import type { OfferedReason, Ruling } from '../review-api.js';

/** What the desk can do to a claim: the server's own words for its actions. */
export const MODES = [
  'accept',
  'reject',
  'request-information',
  'forward-counter',
  'return-counter',
  'uphold-counter',
  'dismiss-counter',
  'conclude-suit',
  'undo',
] as const;
export type Mode = (typeof MODES)[number];

/** The key that chooses a mode. */
export const MODE_KEYS: Record<Mode, string> = {
  accept: 'a',
  reject: 'r',
  'request-information': 'i',
  'forward-counter': 'f',
  'return-counter': 'b',
  'uphold-counter': 'a',
  'dismiss-counter': 'r',
  'conclude-suit': 's',
  undo: 'u',
};

const RULINGS: Partial<Record<Mode, Ruling>> = {
  accept: 'accept',
  reject: 'reject',
  'uphold-counter': 'upheld',
  'dismiss-counter': 'dismissed',
};

/** The ruling that a mode makes, or undefined when it is no decision with a reason. */
export function rulingOf(mode: Mode | undefined): Ruling | undefined {
  return mode && RULINGS[mode];
}

/** The modes that at least one of these claims can take now. */
export function modesOf(claims: readonly Pick<ClaimView, 'actions'>[]): Mode[] {
  return MODES.filter((mode) => claims.some(({ actions }) => actions.includes(mode)));
}

/** The mode that a key chooses among those on offer. */
export function modeOfKey(key: string, offered: readonly Mode[]): Mode | undefined {
  return offered.find((mode) => MODE_KEYS[mode] === key);
}

/** Reasons that fit a ruling on a right of this kind; the usual one for the ground comes first. */
export function reasonsFor(
  reasons: readonly OfferedReason[],
  ruling: Ruling,
  kind: OfferedReason['kinds'][number],
  ground: string,
): OfferedReason[] {
  const fitting = reasons.filter(
    ({ rulings, kinds }) =>
      rulings.includes(ruling) && (kinds.length === 0 || kinds.includes(kind)),
  );
  const rank = ({ usualFor }: OfferedReason) =>
    usualFor.includes(ground) ? 0 : usualFor.includes('*') ? 1 : 2;
  return [...fitting].sort((one, other) => rank(one) - rank(other));
}
