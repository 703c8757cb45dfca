import { letters } from './letters.js';
import type { BrandMark, MarkFidelity } from './spec.js';

/** Ink is the mark itself, ground is what shows through its cut-outs. */
export interface MarkColours {
  readonly ink: string;
  readonly ground: string;
}

type MarkDrawing = (colours: MarkColours, fidelity: MarkFidelity) => string;

const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A hare in mid-leap over a ridge; the imitation has short ears and a soft wave for a ridge. */
const ridgehare: MarkDrawing = ({ ink, ground }, fidelity) => {
  const ears =
    fidelity === 'true'
      ? 'M20-19C8-24-4-34-12-46C4-44 20-34 27-22ZM23-22C17-32 13-42 13-52C23-45 30-33 30-20Z'
      : 'M21-20C15-26 14-34 17-40C24-36 27-28 27-22ZM27-22C25-30 27-36 32-40C36-34 35-26 32-19Z';
  const ridge =
    fidelity === 'true'
      ? 'M-48 38L-26 22L-12 32L8 12L28 34L48 22'
      : 'M-48 34C-30 14-16 44 2 24S34 18 48 32';
  return `<g fill="${ink}"><path d="${ears}"/><ellipse cx="27" cy="-16" rx="10" ry="7.5"/>
    <path d="M-34-2C-32-18-14-22 2-18C12-16 18-20 24-22L32-10C28-2 20 4 8 6C-4 8-20 14-28 8C-33 5-35 2-34-2Z"/>
    <circle cx="-37" cy="-6" r="5.5"/></g>
    ${line('M14 0C22 4 28 4 38 2M6 4C14 10 22 10 30 10M-24 6C-34 12-38 16-46 18M-16 8C-24 16-28 18-34 20', ink, 5)}
    ${line(ridge, ink, 5)}<circle cx="30" cy="-18" r="1.8" fill="${ground}"/>`;
};

/** A crescent above three waves; the imitation turns the moon and loses a wave. */
const ondelune: MarkDrawing = ({ ink }, fidelity) => {
  const moon =
    fidelity === 'true'
      ? 'M8-48A27 27 0 1 0 26-8A22 22 0 1 1 8-48Z'
      : 'M-8-48A27 27 0 1 1-26-8A22 22 0 1 0-8-48Z';
  const waves = ['M-44 14C-30 2-16 2-2 14S28 26 44 14', 'M-36 28C-24 18-12 18 0 28S24 38 36 28'];
  if (fidelity === 'true') waves.push('M-24 41C-16 34-8 34 0 41S16 48 24 41');
  return `<path d="${moon}" fill="${ink}"/>${waves.map((wave) => line(wave, ink, 5)).join('')}`;
};

const FOX = { true: ['#e07a3c', '#b95526'], off: ['#e2a04a', '#a8763a'] } as const;

/** The illustrator's fox asleep on its feet under a thimble; the traced copy lost the thimble. */
const emberFox: MarkDrawing = (_colours, fidelity) => {
  const [coat, dark] = FOX[fidelity];
  const eyes =
    fidelity === 'true'
      ? line('M-15-7C-12-3-8-3-5-6M15-7C12-3 8-3 5-6', '#3a2a2a', 2)
      : '<circle cx="-10" cy="-7" r="2.6" fill="#3a2a2a"/><circle cx="10" cy="-7" r="2.6" fill="#3a2a2a"/>';
  const thimble = `<path d="M-8-29L-6-45C-5-49 5-49 6-45L8-29C3-26-3-26-8-29Z" fill="#9fb3c1"/><path d="M-9-31C-3-28 3-28 9-31L9.5-27C3-24-3-24-9.5-27Z" fill="#71889a"/>
    <g fill="#71889a"><circle cx="-2.5" cy="-41" r="1.1"/><circle cx="2.5" cy="-41" r="1.1"/><circle cx="0" cy="-37.5" r="1.1"/><circle cx="-4" cy="-36" r="1.1"/><circle cx="4" cy="-36" r="1.1"/></g>`;
  return `<path d="M12 44C40 48 52 30 46 12C43 2 34 0 34 8C34 20 26 26 12 30Z" fill="${coat}"/><path d="M46 12C43 2 34 0 34 8C34 12 33 15 32 17C38 20 43 18 46.500 16Z" fill="#fbeede"/>
    <path d="M-20 46C-28 26-20 6 0 4C20 6 28 26 20 46Z" fill="${coat}"/><path d="M-10 46C-13 30-8 16 0 14C8 16 13 30 10 46Z" fill="#fbeede"/>
    <path d="M-30-38C-32-28-31-18-28-10C-24 4-8 14 0 16C8 14 24 4 28-10C31-18 32-28 30-38C24-34 18-30 14-26H-14C-18-30-24-34-30-38Z" fill="${coat}"/>
    <path d="M-26-31C-27-26-26-21-24-18C-21-22-19-24-17-25ZM26-31C27-26 26-21 24-18C21-22 19-24 17-25Z" fill="${dark}"/>
    <path d="M-28-10C-20-8-10-4 0 8C10-4 20-8 28-10C24 4 8 14 0 16C-8 14-24 4-28-10Z" fill="#fbeede"/>
    <path d="M-4 10C-2 8 2 8 4 10C3 14 1 16 0 16C-1 16-3 14-4 10Z" fill="#3a2a2a"/>${eyes}
    <path d="M-12 46C-12 40-4 40-3 46ZM12 46C12 40 4 40 3 46Z" fill="${dark}"/>${fidelity === 'true' ? thimble : ''}`;
};

/** A wren as round as a kettle, tail up; on the imitation the tail hangs and the beak is long. */
const kettlewren: MarkDrawing = ({ ink, ground }, fidelity) => {
  const tail = fidelity === 'true' ? 'M-22-2L-46-36L-32-38L-8-14Z' : 'M-24 4L-48 22L-40 30L-14 18Z';
  const beak = fidelity === 'true' ? 'M31-20L48-22L33-10Z' : 'M31-20L56-12L33-8Z';
  return `<g fill="${ink}"><path d="${tail}"/><path d="${beak}"/>
    <path d="M-28 4C-26-12-8-16 4-24C12-36 34-32 35-16C35-10 34 6 26 16C16 28-8 30-20 20C-26 16-29 10-28 4Z"/></g>
    ${line('M-4 26L-6 40M-12 41H2M10 26L12 40M6 41H20', ink, 4)}
    ${line('M-16 6C-8 14 6 12 12 2', ground, 4)}<circle cx="22" cy="-19" r="3" fill="${ground}"/>`;
};

/** A fluke with three arcs of sound; the imitation has two arcs and a blunt fluke. */
const hushfin: MarkDrawing = ({ ink }, fidelity) => {
  const fluke =
    fidelity === 'true'
      ? 'M0 46C-4 26-6 14-14 6C-24-2-38-2-46-14C-32-20-10-18 0-4C10-18 32-20 46-14C38-2 24-2 14 6C6 14 4 26 0 46Z'
      : 'M0 46C-6 26-8 14-16 8C-26 2-38 0-44-10C-26-14-12-12 0-10C12-12 26-14 44-10C38 0 26 2 16 8C8 14 6 26 0 46Z';
  const arcs = ['M-9-24A10 10 0 0 1 9-24', 'M-18-30A21 21 0 0 1 18-30'];
  if (fidelity === 'true') arcs.push('M-27-36A33 33 0 0 1 27-36');
  return `<path d="${fluke}" fill="${ink}"/>${arcs.map((arc) => line(arc, ink, 4.5)).join('')}`;
};

/** A three-tiered pine in a ring of smoke; the imitation grew two tiers only. */
const songyanli: MarkDrawing = ({ ink }, fidelity) => {
  const tiers =
    fidelity === 'true'
      ? 'M0-34L14-16H8L20 0H12L26 20H-26L-12 0H-20L-8-16H-14Z'
      : 'M0-30L18-6H9L26 20H-26L-9-6H-18Z';
  const smoke =
    fidelity === 'true'
      ? 'M30-36A46 46 0 1 0 44 14M30-36C38-30 40-22 34-18C29-15 25-20 29-23'
      : 'M-30-36A46 46 0 1 1-44 14';
  return `<path d="${tiers}" fill="${ink}"/>${line('M0 20V34', ink, 6)}${line(smoke, ink, 4.5)}`;
};

const DRAWINGS: Readonly<Record<BrandMark, MarkDrawing>> = {
  ridgehare,
  ondelune,
  'ember-fox': emberFox,
  kettlewren,
  hushfin,
  songyanli,
};

const WORDS: Readonly<Record<BrandMark, Readonly<Record<MarkFidelity, string>>>> = {
  ridgehare: { true: 'RIDGEHARE', off: 'RIDGEHAIR' },
  ondelune: { true: 'ONDELUNE', off: 'ONDULUNE' },
  'ember-fox': { true: 'EMBER', off: 'EMBERS' },
  kettlewren: { true: 'KETTLEWREN', off: 'KETTLEWERN' },
  hushfin: { true: 'HUSHFIN', off: 'HUSHFINN' },
  songyanli: { true: 'SONGYANLI', off: 'SONGYANII' },
};

/** @returns the figurative mark as SVG, in a square of `size` pixels centred on (x, y). */
export function markAt(
  mark: { brand: BrandMark; fidelity: MarkFidelity },
  place: { x: number; y: number; size: number },
  colours: MarkColours,
): string {
  const drawing = DRAWINGS[mark.brand](colours, mark.fidelity);
  return `<g transform="translate(${place.x} ${place.y}) scale(${place.size / 100})">${drawing}</g>`;
}

/** @returns the word mark as SVG letters centred on x, its capitals' top at y. */
export function wordAt(
  mark: { brand: BrandMark; fidelity: MarkFidelity },
  place: { x: number; y: number; height: number; maxWidth?: number },
  colour: string,
): string {
  return letters(WORDS[mark.brand][mark.fidelity], {
    ...place,
    colour,
    anchor: 'middle',
    weight: 2.2,
    tracking: 1.5,
  });
}
