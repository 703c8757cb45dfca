/** A piece of a text; `findings` are the places of those that point at it, empty for none. */
export interface Piece {
  text: string;
  start: number;
  findings: number[];
}

export interface Span {
  start: number;
  end: number;
  finding: number;
}

/** Cuts a text where findings begin and end, so that each piece is under the same findings. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of spans) {
    edges.add(Math.min(start, text.length));
    edges.add(Math.min(end, text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return { text: text.slice(start, end), start, findings: over.map(({ finding }) => finding) };
  });
}
