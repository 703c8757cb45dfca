import type { Finding } from '../../contracts/findings.js';
import { compileMark, type Right, type TextMark } from './marks.js';
import { type ListingText, screenListing } from './screen-listing.js';
import { Segment } from './segment.js';

/** Small segments are merged at once; a large one only when `compact` is called. */
const largestMerge = 4096;

/**
 * The marks in force and the automata that find them. One large segment is built at the start;
 * what changes later lies in small ones, so that a new mark is live within milliseconds.
 */
export class TextScreen {
  private readonly rights = new Map<string, Right>();
  private segments: Segment[] = [];

  /** Of marks with the same `rightId` the last counts. */
  constructor(marks: Iterable<TextMark>) {
    for (const mark of marks) this.rights.set(mark.rightId, compileMark(mark));
    this.segments = [new Segment([...this.rights.values()])];
  }

  get size(): number {
    return this.rights.size;
  }

  /** Puts (adds or replaces) and removes marks; the next `screen` sees the change. */
  update(changes: { put?: readonly TextMark[]; remove?: readonly string[] }): void {
    for (const rightId of changes.remove ?? []) this.withdraw(rightId);
    const added = new Map<string, Right>();
    for (const mark of changes.put ?? []) {
      this.withdraw(mark.rightId);
      const right = compileMark(mark);
      this.rights.set(mark.rightId, right);
      added.set(mark.rightId, right);
    }
    if (added.size > 0) this.append([...added.values()]);
  }

  /** Brings everything into one segment again: seconds at 100k marks, so call it off the hot path. */
  compact(): void {
    this.segments = [new Segment([...this.rights.values()])];
  }

  /** What the text of a listing shows, in an order that depends on nothing but the input. */
  screen(listing: ListingText): Finding[] {
    return screenListing(this.segments, listing);
  }

  private withdraw(rightId: string): void {
    const right = this.rights.get(rightId);
    if (right === undefined) return;
    right.isLive = false;
    this.rights.delete(rightId);
  }

  private append(added: Right[]): void {
    let rights = added;
    for (;;) {
      const last = this.segments.at(-1);
      if (last === undefined || this.segments.length === 1) break;
      if (last.rights.length > rights.length * 2) break;
      if (last.rights.length + rights.length > largestMerge) break;
      rights = [...last.rights.filter((right) => right.isLive), ...rights];
      this.segments.pop();
    }
    this.segments.push(new Segment(rights));
  }
}
