import { type Palette, shade } from '../colour.js';
import { markAt, wordAt } from '../marks.js';
import type { Random } from '../random.js';
import type { PictureSpec } from '../spec.js';

/** What a product drawing is given. */
export interface Ink {
  readonly palette: Palette;
  readonly mark: PictureSpec['mark'];
  readonly random: Random;
}

/** A product around (0, 0), about 440 units tall or wide; `base` is where it touches the ground. */
export interface Drawn {
  readonly svg: string;
  readonly base: number;
  /** Half the width of the shadow it throws; 0 for things that lie flat. */
  readonly footprint: number;
}

export type DrawProduct = (ink: Ink) => Drawn;

/** @returns a stroked line without fill. */
export function stroke(d: string, colour: string, width: number, extra = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
}

/** @returns the figurative mark, or nothing for unbranded goods. */
export function printMark(
  ink: Ink,
  place: { x: number; y: number; size: number },
  colour: string,
  ground: string,
): string {
  return ink.mark === undefined ? '' : markAt(ink.mark, place, { ink: colour, ground });
}

/** @returns the word mark, or nothing for unbranded goods. */
export function printWord(
  ink: Ink,
  place: { x: number; y: number; height: number; maxWidth?: number },
  colour: string,
): string {
  return ink.mark === undefined ? '' : wordAt(ink.mark, place, colour);
}

/** @returns a left-to-right gradient that rounds a cylinder, and its reference. */
export function roundness(id: string, colour: string): { defs: string; fill: string } {
  const stops = [
    [0, shade(colour, -0.16)],
    [0.22, shade(colour, 0.16)],
    [0.5, colour],
    [1, shade(colour, -0.24)],
  ]
    .map(([offset, stop]) => `<stop offset="${offset}" stop-color="${stop}"/>`)
    .join('');
  return {
    defs: `<defs><linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stops}</linearGradient></defs>`,
    fill: `url(#${id})`,
  };
}
