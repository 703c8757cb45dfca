import { useCallback, useMemo, useState } from 'react';
import type { ClaimView } from '../../notices/notices-api.js';
import type { TaskKind } from '../review-api.js';
import { isOpenFor } from './open-claims.js';

export interface ClaimSelection {
  /** The claim that is looked at. */
  current: ClaimView | undefined;
  selected: ReadonlySet<string>;
  /** What an action applies to: the ticked claims, or the one looked at. */
  chosen: readonly ClaimView[];
  show: (id: string) => void;
  /** Moves to the next or former claim. */
  step: (by: 1 | -1) => void;
  toggle: (id: string) => void;
  setSelected: (ids: readonly string[]) => void;
}

/** Which claim of a case is looked at, and which are ticked. */
export function useClaimSelection(
  claims: readonly ClaimView[],
  kind: TaskKind | undefined,
  begin: string | undefined,
): ClaimSelection {
  const [shown, setShown] = useState(begin);
  const [selected, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const current =
    claims.find(({ id }) => id === shown) ??
    claims.find((claim) => isOpenFor(kind, claim)) ??
    claims[0];
  const place = current ? claims.indexOf(current) : -1;

  const toggle = useCallback((id: string) => {
    setSelectedIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const setSelected = useCallback((ids: readonly string[]) => setSelectedIds(new Set(ids)), []);
  const step = useCallback(
    (by: 1 | -1) => {
      const to = claims[Math.min(Math.max(place + by, 0), claims.length - 1)];
      if (to) setShown(to.id);
    },
    [claims, place],
  );
  return useMemo(() => {
    const ticked = claims.filter(({ id }) => selected.has(id));
    const chosen = ticked.length > 0 ? ticked : current ? [current] : [];
    return { current, selected, chosen, show: setShown, step, toggle, setSelected };
  }, [claims, current, selected, step, toggle, setSelected]);
}
