import { components } from '../tables/components.gen.js';
import type { Cells } from './cells.js';
import { simplifiedUnit } from './fold.js';
import { radicals, strokeTwins } from './letters.js';
import { flag, type Reading } from './reading.js';

const deepest = 5;
const isStroke = /[\u31c0-\u31e3丨丿乀亅丶乚㇀㇏]/u;
const leftRadicals = new Set(
  '人水手心犬金食丝言草衣示竹口女木土玉石虫鱼马禾米月火目日山车足酉革走病弓巾田彳阝宀雨广厂门',
);

const unitOfRadical = firstOfGroup(radicals);
const twinOf = firstOfGroup(strokeTwins);
const partsOf = new Map<string, string[]>();
for (const entry of components.split(' ')) {
  const [whole, ...parts] = [...entry];
  if (whole !== undefined && !parts.some((part) => isStroke.test(part))) {
    partsOf.set(whole, parts.map(asTyped));
  }
}
const leavesOf = new Map<number, readonly number[]>();
const coreOf = new Map<number, number>();
const partSets = new Map<number, ReadonlySet<string>>();

/** Characters taken apart as far as one can type the parts: 驰 and 马也 read the same. */
export function joinedCells(reading: Reading, into: Cells): Cells {
  into.length = 0;
  for (let at = 0; at < reading.length; at += 1) {
    const unit = reading.units[at] as number;
    if (!((reading.flags[at] as number) & flag.han)) into.add(unit, at, at);
    else for (const leaf of leaves(unit)) into.add(leaf, at, at);
  }
  return into;
}

/** Characters without their radical, and near twins as one: 苹, 萍 and 枰 read the same. */
export function coreCells(reading: Reading, into: Cells): Cells {
  into.length = 0;
  for (let at = 0; at < reading.length; at += 1) {
    const unit = reading.units[at] as number;
    const isHan = ((reading.flags[at] as number) & flag.han) !== 0;
    into.add(isHan ? core(unit) : unit, at, at);
  }
  return into;
}

/** How much of two characters is the same parts: 0 to 1. A character is a part of itself. */
export function shareOfParts(a: number, b: number): number {
  const [mine, others] = [partSet(a), partSet(b)];
  let shared = 0;
  for (const part of mine) if (others.has(part)) shared += 1;
  return shared === 0 ? 0 : shared / (mine.size + others.size - shared);
}

function partSet(unit: number): ReadonlySet<string> {
  let found = partSets.get(unit);
  if (found === undefined) {
    const whole = asTyped(String.fromCharCode(unit));
    found = new Set([twinOf.get(whole) ?? whole, ...(partsOf.get(whole) ?? [])]);
    partSets.set(unit, found);
  }
  return found;
}

/** Patterns of a name with one of its characters taken apart as it was before simplification. */
export function joinedAsWritten(units: Uint16Array, written: string): Uint16Array[] {
  const characters = [...written];
  if (characters.length !== units.length) return [];
  return characters.flatMap((character, place) => {
    const parts = partsOf.get(character);
    if (parts === undefined || character.charCodeAt(0) === units[place]) return [];
    const apart = parts.flatMap((part) => [...leaves(simplifiedUnit(part.charCodeAt(0)))]);
    const others = [...units].map((unit) => leaves(unit));
    return [Uint16Array.from(others.toSpliced(place, 1, apart).flat())];
  });
}

function leaves(unit: number): readonly number[] {
  let found = leavesOf.get(unit);
  if (found === undefined) {
    found = [...split(String.fromCharCode(unit), 0)].map((leaf) => leaf.charCodeAt(0));
    leavesOf.set(unit, found);
  }
  return found;
}

function split(character: string, depth: number): string {
  const typed = asTyped(character);
  const parts = depth < deepest ? partsOf.get(typed) : undefined;
  if (parts === undefined) return typed;
  return parts.map((part) => split(part, depth + 1)).join('');
}

function core(unit: number): number {
  let found = coreOf.get(unit);
  if (found === undefined) {
    found = strip(String.fromCharCode(unit)).charCodeAt(0);
    coreOf.set(unit, found);
  }
  return found;
}

function strip(character: string): string {
  let rest = character;
  for (let depth = 0; depth < deepest; depth += 1) {
    const [first, second, third] = partsOf.get(rest) ?? [];
    if (first === undefined || second === undefined || third !== undefined) break;
    if (!leftRadicals.has(first) || leftRadicals.has(second)) break;
    rest = second;
  }
  return twinOf.get(rest) ?? rest;
}

function asTyped(part: string): string {
  return unitOfRadical.get(part) ?? part;
}

function firstOfGroup(groups: string): Map<string, string> {
  const firsts = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const first = [...group][0] ?? '';
    for (const member of group) if (!firsts.has(member)) firsts.set(member, first);
  }
  return firsts;
}
