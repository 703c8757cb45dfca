import type { PaletteName } from './spec.js';

/** Colours of one product: body, a second part, a small accent, and the ink of printed marks. */
export interface Palette {
  readonly body: string;
  readonly second: string;
  readonly accent: string;
  readonly ink: string;
}

const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  rust: { body: '#c4623a', second: '#7a3b2a', accent: '#f2c879', ink: '#fff3e0' },
  moss: { body: '#6b8455', second: '#3e5238', accent: '#e3b65b', ink: '#f5f1dc' },
  slate: { body: '#5d7285', second: '#36454f', accent: '#f08a5d', ink: '#f4f7f9' },
  ink: { body: '#2f3640', second: '#1d222a', accent: '#d9a441', ink: '#f3ede0' },
  cream: { body: '#f3e9d8', second: '#cdb894', accent: '#b5573f', ink: '#4d3b2f' },
  blush: { body: '#f2c6bd', second: '#c98478', accent: '#8d4a52', ink: '#7a3742' },
  lagoon: { body: '#3f8f97', second: '#225a63', accent: '#f6d38b', ink: '#f4fbfa' },
  plum: { body: '#75507b', second: '#46304c', accent: '#e8b4bc', ink: '#fbf0f4' },
  sky: { body: '#a9cfe3', second: '#5f93b0', accent: '#f2a65a', ink: '#244a5e' },
  marigold: { body: '#f0b03f', second: '#b87420', accent: '#7c2f2a', ink: '#5b2a1c' },
  cherry: { body: '#c23b3f', second: '#7d2229', accent: '#f4d58d', ink: '#fff1dd' },
  snow: { body: '#f7f6f2', second: '#c9cdd2', accent: '#6e8fa6', ink: '#39424c' },
  pine: { body: '#2f5d4f', second: '#1d3b34', accent: '#d8b26a', ink: '#f3ead2' },
  steel: { body: '#c3cbd1', second: '#7f8b95', accent: '#3c444c', ink: '#39424c' },
};

/** @returns the colours of a named palette. */
export function paletteOf(name: PaletteName): Palette {
  return PALETTES[name];
}

/** Mixes a `#rrggbb` colour towards white (amount > 0) or black (amount < 0), |amount| ≤ 1. */
export function shade(colour: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const share = Math.abs(amount);
  const channel = (start: number): string => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16);
    return Math.round(value + (target - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
