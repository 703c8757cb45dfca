import { useMemo, useState } from 'react';

/** A view of a picture: its scale, and its shift as shares of the frame's width and height. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Zoom {
  view: View;
  in: () => void;
  out: () => void;
  reset: () => void;
  /** Shifts by shares of the frame. */
  move: (dx: number, dy: number) => void;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };
const LARGEST = 8;
const STEP = 1.5;

/** Keeps the picture over its frame: at scale s it can shift by (s − 1) / 2 each way. */
export function clampView({ scale, x, y }: View): View {
  const size = Math.min(LARGEST, Math.max(1, scale));
  const reach = (size - 1) / 2;
  const clamp = (value: number) => Math.min(reach, Math.max(-reach, value));
  return { scale: size, x: clamp(x), y: clamp(y) };
}

/** A zoom that several pictures can share. */
export function useZoom(): Zoom {
  const [view, setView] = useState(WHOLE);
  const actions = useMemo(() => {
    const by = (factor: number) =>
      setView(({ scale, x, y }) =>
        clampView({ scale: scale * factor, x: x * factor, y: y * factor }),
      );
    return {
      in: () => by(STEP),
      out: () => by(1 / STEP),
      reset: () => setView(WHOLE),
      move: (dx: number, dy: number) =>
        setView(({ scale, x, y }) => clampView({ scale, x: x + dx, y: y + dy })),
    };
  }, []);
  return { view, ...actions };
}
