import type { ASTNode } from '@marcbachmann/cel-js';
import { folded } from './facts.js';

/** Something that must be true of a listing for a rule to be: `kind` and its value in one key. */
export type Anchor =
  `${'phrase' | 'right' | 'brand' | 'category' | 'merchant' | 'signal'}:${string}`;

/** Rarer things first: a rule is looked at only when its anchor is there. */
const SELECTIVITY = ['right', 'phrase', 'merchant', 'brand', 'category', 'signal'];

/**
 * Things of which at least one is true of every listing that fulfils the condition; undefined
 * when nothing follows from it, so that the rule must be asked about every listing.
 */
export function anchorsOf(node: ASTNode): Set<Anchor> | undefined {
  switch (node.op) {
    case '&&':
      return rarer(anchorsOf(node.args[0]), anchorsOf(node.args[1]));
    case '||':
      return either(anchorsOf(node.args[0]), anchorsOf(node.args[1]));
    case 'rcall':
      return calledAnchor(node);
    case '==':
      return equalityAnchor(node.args[0], node.args[1]);
    case 'in':
      return membershipAnchor(node.args[0], node.args[1]);
    case '>':
    case '>=':
      return strengthAnchor(node.args[0], node.args[1], node.op);
    default:
      return undefined;
  }
}

/** A literal that can never equal the brand or category it is compared with: those are folded. */
export function unequalLiteral(node: unknown): string | undefined {
  if (Array.isArray(node)) return node.map(unequalLiteral).find((found) => found !== undefined);
  if (!isNode(node)) return undefined;
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [a, b] = node.args;
    const field = fieldOf(a) ?? fieldOf(b);
    if (field === undefined || field === 'merchant') return undefined;
    const values = isNode(b) && b.op === 'list' ? [b.args].flat() : [a, b];
    return values.map(literal).find((value) => value !== undefined && value !== folded(value));
  }
  return unequalLiteral(node.args);
}

/** Every phrase that the condition asks for, wherever it stands in it. */
export function phrasesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(phrasesOf);
  if (!isNode(node)) return [];
  if (node.op === 'rcall' && node.args[0] === 'mentions') {
    const phrase = literal(node.args[2][0]);
    return phrase === undefined ? [] : [phrase];
  }
  return phrasesOf(node.args);
}

function rarer(a: Set<Anchor> | undefined, b: Set<Anchor> | undefined): Set<Anchor> | undefined {
  if (!a || !b) return a ?? b;
  return commonness(a) <= commonness(b) ? a : b;
}

function commonness(anchors: Set<Anchor>): number {
  const kinds = [...anchors].map((anchor) => SELECTIVITY.indexOf(anchor.split(':', 1)[0] ?? ''));
  return Math.max(...kinds);
}

function either(a: Set<Anchor> | undefined, b: Set<Anchor> | undefined): Set<Anchor> | undefined {
  return a && b ? new Set([...a, ...b]) : undefined;
}

function calledAnchor(node: ASTNode): Set<Anchor> | undefined {
  if (node.op !== 'rcall') return undefined;
  const [name, , [argument]] = node.args;
  const value = literal(argument);
  if (value === undefined) return undefined;
  if (name === 'mentions') return new Set<Anchor>([`phrase:${value}`]);
  return name === 'concerns' ? new Set<Anchor>([`right:${value}`]) : undefined;
}

const FIELDS = new Set(['brand', 'category', 'merchant']);

function fieldOf(node: unknown): 'brand' | 'category' | 'merchant' | undefined {
  if (!isNode(node) || node.op !== '.') return undefined;
  const name = node.args[1];
  return typeof name === 'string' && FIELDS.has(name) ? (name as 'brand') : undefined;
}

function equalityAnchor(a: unknown, b: unknown): Set<Anchor> | undefined {
  const field = fieldOf(a) ?? fieldOf(b);
  const value = literal(a) ?? literal(b);
  if (!field || value === undefined) return undefined;
  return new Set<Anchor>([anchorOfField(field, value)]);
}

function membershipAnchor(a: unknown, list: unknown): Set<Anchor> | undefined {
  const field = fieldOf(a);
  if (!field || !isNode(list) || list.op !== 'list' || !Array.isArray(list.args)) return undefined;
  const values = list.args.map(literal);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return new Set(values.map((value) => anchorOfField(field, value ?? '')));
}

export function anchorOfField(field: 'brand' | 'category' | 'merchant', value: string): Anchor {
  return `${field}:${field === 'merchant' ? value : folded(value)}`;
}

/** `listing.seen("…") > n` is false for a listing without the signal unless n is below zero. */
function strengthAnchor(a: unknown, b: unknown, op: string): Set<Anchor> | undefined {
  if (!isNode(a) || a.op !== 'rcall' || a.args[0] !== 'seen') return undefined;
  const signal = literal(a.args[2][0]);
  const bound = isNode(b) && b.op === 'value' ? Number(b.args) : Number.NaN;
  const excludesNone = op === '>' ? bound >= 0 : bound > 0;
  return signal !== undefined && excludesNone ? new Set<Anchor>([`signal:${signal}`]) : undefined;
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.op === 'value' && typeof node.args === 'string'
    ? node.args
    : undefined;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
