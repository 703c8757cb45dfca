import type { Finding, TextField } from '../../contracts/findings.js';
import { Hits } from './automaton/automaton.js';
import { countWords, type Scene } from './context.js';
import { aboutMark, aboutReplica, FindingDraft, inOrder } from './findings.js';
import { goodsOf } from './goods.js';
import { type Circumstances, isCapital, judgeMark } from './judge-mark.js';
import { judgeReplica } from './judge-replica.js';
import { LeadJudge } from './leads.js';
import { type Cue, findCues } from './lexicon/cues.js';
import { cuesOf } from './listing-goods.js';
import type { MarkName, Right } from './marks.js';
import { type Occurrence, spellingView } from './occurrences.js';
import { Cells, looseCells } from './reading/cells.js';
import { Reading } from './reading/reading.js';
import { coreCells, joinedCells } from './reading/shape.js';
import { overridesOf, readAsShown } from './reading/shown-order.js';
import { soundCells } from './reading/sound.js';
import { cutsChineseWord } from './reading/words.js';
import type { Segment } from './segment.js';
import type { View } from './signals.js';
import { isSparseOffer } from './sparse-offer.js';

/** The text of a listing, as the merchant gave it. */
export interface ListingText {
  title: string;
  description?: string;
  brand?: string;
  category?: string;
  merchant?: string;
}

export const textEngine: { id: 'text'; version: string } = { id: 'text', version: '1.0.0' };

/** Occurrences of one right in one field that are looked at; more would say the same. */
const mostOccurrences = 64;

interface Field {
  readonly field: TextField;
  readonly scene: Scene;
  readonly occurrences: readonly Occurrence[];
}

const hits = new Hits();
const loose = new Cells();
const view = new Cells();

export function screenListing(segments: readonly Segment[], listing: ListingText): Finding[] {
  const category = cuesOf(listing.category ?? '');
  const fields = (['title', 'description', 'brand'] as const)
    .filter((field) => (listing[field] ?? '') !== '')
    .flatMap((field) => readField(segments, field, listing[field] ?? ''));
  const around = circumstances(listing, category, fields);
  const drafts = new Map<string, FindingDraft>();
  for (const each of fields) draftMarks(drafts, each, around);
  for (const each of fields) draftReplica(drafts, each, fields, around);
  return inOrder([...drafts.values()].map((draft) => draft.finish()));
}

/** A field as typed and, where it turns text around, also as it is shown. */
function readField(segments: readonly Segment[], field: TextField, text: string): Field[] {
  const typed = readText(segments, field, new Reading().read(text));
  const overrides = overridesOf(text);
  if (overrides.length === 0) return [typed];
  const isShown = ({ first, last }: Occurrence) => {
    const { start, end } = typed.scene.text.span(first, last);
    return !overrides.some((each) => each.start <= start && each.end >= end);
  };
  const shown = readText(segments, field, readAsShown(text, overrides));
  return [{ ...typed, occurrences: typed.occurrences.filter(isShown) }, shown];
}

function readText(segments: readonly Segment[], field: TextField, reading: Reading): Field {
  const cues = findCues(reading, looseCells(reading, loose));
  const inMark = new Uint8Array(reading.length);
  const scene = { text: reading, cues, words: countWords(reading), inMark };
  const occurrences: Occurrence[] = [];
  const seen = new Map<Right, number>();
  const keep = (name: MarkName, first: number, last: number, found: Found | null) => {
    if (found === null) return;
    seen.set(name.right, (seen.get(name.right) ?? 0) + 1);
    inMark.fill(1, first, last + 1);
    const cutsWord = name.isHan && name.units.length < 3 && cutsChineseWord(reading, first, last);
    const place = { name, field, first, last, ...found };
    occurrences.push({ ...place, isCapital: isCapital(scene, first, last), cutsWord });
  };
  const isFull = (name: MarkName) => (seen.get(name.right) ?? 0) >= mostOccurrences;
  for (const segment of segments) {
    segment.loose.find(loose, hits, (name, first, last) => {
      if (isFull(name)) return;
      const how = spellingView(reading, name, first, last);
      keep(name, first, last, how && { view: how, sureness: 0 });
    });
  }
  const leads = new LeadJudge(reading);
  for (const segment of segments) findLeads(segment, reading, leads, isFull, keep);
  return { field, scene, occurrences: widest(occurrences) };
}

interface Found {
  readonly view: View;
  readonly sureness: number;
}
type Keep = (name: MarkName, first: number, last: number, found: Found | null) => void;

function findLeads(
  segment: Segment,
  text: Reading,
  leads: LeadJudge,
  isFull: (name: MarkName) => boolean,
  keep: Keep,
): void {
  const ofCells = (name: MarkName, first: number, last: number, start: number) => {
    if (!isFull(name)) keep(name, first, last, leads.ofCells(name, view, start, last));
  };
  if (!segment.sound.isEmpty) {
    segment.sound.find(soundCells(text, view), hits, ofCells);
    if (!text.hasHan) return;
    segment.near.find(text, view, (name, edit, start, size) => {
      if (isFull(name)) return;
      const first = view.first[start] as number;
      const last = view.last[start + size - 1] as number;
      keep(name, first, last, leads.ofEdit(name, view, edit, start, size));
    });
  }
  if (!text.hasHan) return;
  segment.joined.find(joinedCells(text, view), hits, (name, first, last) => {
    if (!isFull(name)) keep(name, first, last, leads.ofParts(name, first, last));
  });
  segment.core.find(coreCells(text, view), hits, ofCells);
}

/**
 * One reading a place and right, a part giving way to the whole; a lead gives way to whatever else
 * is read in its place.
 */
function widest(occurrences: readonly Occurrence[]): Occurrence[] {
  const kept = new Map<string, Occurrence>();
  for (const each of occurrences) {
    const key = `${each.name.right.mark.rightId} ${each.first}`;
    const other = kept.get(key);
    if (other === undefined || each.last > other.last) kept.set(key, each);
  }
  const all = [...kept.values()].sort((a, b) => a.first - b.first || b.last - a.last);
  const leads = all.filter(({ view: found }) => isLeadView(found));
  if (leads.length === 0) return all;
  const spelled = all.filter(isSpelled);
  const isExplained = (lead: Occurrence) =>
    spelled.some((other) => explains(other, lead)) ||
    leads.some((other) => other.name.right === lead.name.right && contains(other, lead));
  return all.filter((each) => !isLeadView(each.view) || !isExplained(each));
}

const contains = (wide: Occurrence, narrow: Occurrence): boolean =>
  wide.first <= narrow.first &&
  wide.last >= narrow.last &&
  wide.last - wide.first > narrow.last - narrow.first;

/** Whether a name that is written out stands where another seems to be changed. */
function explains(spelled: Occurrence, lead: Occurrence): boolean {
  if (spelled.last < lead.first || spelled.first > lead.last) return false;
  return spelled.last - spelled.first + 1 >= lead.last - lead.first;
}

function circumstances(
  listing: ListingText,
  category: readonly Cue[],
  fields: readonly Field[],
): Circumstances {
  const brand = fields.find(({ field }) => field === 'brand');
  const isWhole = ({ first, last }: Occurrence) =>
    first === 0 && last + 1 === brand?.scene.text.length;
  const named = brand?.occurrences.filter(isWhole) ?? [];
  const title = fields.find(({ field }) => field === 'title');
  return {
    goods: goodsOf(category, title?.scene.cues ?? []),
    merchant: listing.merchant ?? null,
    brandRights: new Set(named.map(({ name }) => name.right.mark.rightId)),
  };
}

function draftMarks(drafts: Map<string, FindingDraft>, each: Field, around: Circumstances): void {
  const { scene, field, occurrences } = each;
  for (const found of occurrences) {
    const { rightId } = found.name.right.mark;
    for (const judged of judgeMark(scene, found, around)) {
      const make = () => new FindingDraft(textEngine, judged.signal, rightId, aboutMark(judged));
      const draft = entry(drafts, `${judged.signal} ${rightId}`, make);
      draft.add(scene.text, field, found.first, found.last, judged.strength, found.view);
      if (field !== 'title' || judged.signal !== 'mark-named') continue;
      if (!isSparseOffer(scene, occurrences)) continue;
      const bare = () =>
        new FindingDraft(textEngine, 'mark-without-model', rightId, aboutMark(judged));
      entry(drafts, `bare ${rightId}`, bare).add(scene.text, field, found.first, found.last, 0.4);
    }
  }
}

function draftReplica(
  drafts: Map<string, FindingDraft>,
  each: Field,
  fields: readonly Field[],
  around: Circumstances,
): void {
  const hasMark = fields.some(({ occurrences }) => occurrences.some(isSpelled));
  const hasGoods = around.goods.classes.size > 0;
  for (const judged of judgeReplica(each.scene, hasGoods, hasMark)) {
    const signal = judged.isHonest ? 'replica-language-negated' : 'replica-language';
    const key = `${signal} ${judged.cue.entry.replica?.id}`;
    const make = () => new FindingDraft(textEngine, signal, null, aboutReplica(judged));
    const { first, last } = judged.cue;
    entry(drafts, key, make).add(each.scene.text, each.field, first, last, judged.strength);
  }
}

const isLeadView = (found: View): boolean => ['sound', 'split', 'shape', 'changed'].includes(found);
const isSpelled = ({ name, view: found }: Occurrence): boolean =>
  !isLeadView(found) && ['distinct', 'short', 'phrase'].includes(name.weight);

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
