import { flag, Reading } from './reading.js';

/** A stretch of a text, in UTF-16 offsets, that is shown from right to left against its letters. */
export interface Override {
  readonly start: number;
  readonly end: number;
}

const override = /\u202e([^\u202a-\u202e\u2066-\u2069\n\u2029]*)/gu;

/** What right-to-left overrides turn around; none in an ordinary text. */
export function overridesOf(text: string): Override[] {
  if (!text.includes('\u202e')) return [];
  return [...text.matchAll(override)].map(({ index, 0: whole }) => ({
    start: index + 1,
    end: index + whole.length,
  }));
}

/** The text read in the order in which a person sees it; spans are still those of what was typed. */
export function readAsShown(text: string, overrides: readonly Override[]): Reading {
  const order: number[] = [];
  const turned = new Uint8Array(text.length);
  let shown = '';
  const add = (from: number, to: number) => {
    shown += text.slice(from, to);
    for (let at = from; at < to; at += 1) order.push(at);
  };
  let done = 0;
  for (const { start, end } of overrides) {
    add(done, start);
    turned.fill(1, start, end);
    const clusters = [...text.slice(start, end).matchAll(/.\p{M}*/gsu)].reverse();
    for (const { index, 0: whole } of clusters) add(start + index, start + index + whole.length);
    done = end;
  }
  add(done, text.length);
  const reading = new Reading().read(shown);
  for (let at = 0; at < reading.length; at += 1) {
    const typed = order[reading.starts[at] as number] as number;
    const size = (reading.ends[at] as number) - (reading.starts[at] as number);
    reading.starts[at] = typed;
    reading.ends[at] = typed + size;
    if (turned[typed]) reading.flags[at] = (reading.flags[at] as number) | flag.unseenBefore;
  }
  reading.text = text;
  reading.isReordered = true;
  return reading;
}
