import sharp from 'sharp';
import { letters } from './letters.js';
import { markAt, wordAt } from './marks.js';
import { between, type Random, seededRandom } from './random.js';
import type { BrandMark } from './spec.js';

/** What a certificate shows; Latin letters and digits only are drawn. */
export interface CertificateSpec {
  readonly key: string;
  /** ST.3 code, e.g. `CN`. */
  readonly office: string;
  readonly officeName: string;
  readonly document: string;
  readonly number: string;
  readonly owner: string;
  readonly title: string;
  readonly classes: string;
  /** ISO dates, or a dash where the register names no end. */
  readonly from: string;
  readonly until: string;
  readonly mark?: { readonly brand: BrandMark; readonly part: 'word' | 'figure' | 'combined' };
}

/** Size of a certificate page in pixels. */
export const CERTIFICATE_SIZE = { width: 620, height: 877 } as const;

const INK = '#2b3a42';
const FAINT = '#8a7b5c';

/** A band of interlaced waves, as printed against forgery. */
function guilloche(random: Random): string {
  const phase = between(random, 0, 40);
  const wave = (y: number, shift: number) => {
    let d = `M-40 ${y}`;
    for (let x = -40; x < 660; x += 40) {
      const rise = ((x + 40) / 40) % 2 === 0 ? -9 : 9;
      d += `q20 ${rise * 2} 40 0`;
    }
    return `<path transform="translate(${(phase + shift).toFixed(1)} 0)" d="${d}"/>`;
  };
  const bands = [70, 807].map((y) => wave(y, 0) + wave(y, 13) + wave(y, 26)).join('');
  return `<clipPath id="page"><rect x="34" y="34" width="552" height="809"/></clipPath><g clip-path="url(#page)" fill="none" stroke="#c9b98d" stroke-width="1">${bands}</g>`;
}

function frame(): string {
  return `<rect width="620" height="877" fill="#fdfaf1"/><rect x="22" y="22" width="576" height="833" fill="none" stroke="#b49a5d" stroke-width="5"/>
    <rect x="32" y="32" width="556" height="813" fill="none" stroke="#b49a5d" stroke-width="1.500"/>
    <g fill="#b49a5d">${[
      [32, 32],
      [588, 32],
      [32, 845],
      [588, 845],
    ]
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="9"/>`)
      .join('')}</g>`;
}

function stamp(office: string, random: Random): string {
  const ticks = Array.from({ length: 36 }, (_, index) => {
    const angle = (index * Math.PI) / 18;
    const at = (radius: number) =>
      `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
    return `M${at(52)}L${at(58)}`;
  }).join('');
  const turn = between(random, -18, 12).toFixed(1);
  return `<g transform="translate(472 716) rotate(${turn})" opacity=".82" fill="none" stroke="#b8322c">
    <circle r="66" stroke-width="5"/><circle r="46" stroke-width="2"/><path d="${ticks}" stroke-width="2.500"/></g>
    <g transform="translate(472 716) rotate(${turn})" opacity=".82">${letters(office, { x: 0, y: -18, height: 36, maxWidth: 64, colour: '#b8322c', anchor: 'middle', weight: 3 })}</g>`;
}

function field(label: string, value: string, y: number): string {
  return `${letters(label, { x: 78, y, height: 9, colour: FAINT, weight: 1.6, tracking: 2 })}
    ${letters(value, { x: 232, y: y - 3, height: 15, colour: INK, weight: 2, maxWidth: 316 })}
    <path d="M232 ${y + 20}H548" stroke="#d9cda9" stroke-width="1"/>`;
}

function picture(spec: CertificateSpec): string {
  const box = `<rect x="190" y="226" width="240" height="190" fill="#ffffff" stroke="#d9cda9"/>`;
  if (spec.mark === undefined) {
    // Patents show no mark: a page of drawings in outline stands for the specification.
    return `${box}<g fill="none" stroke="${INK}" stroke-width="2.500" stroke-linejoin="round"><path d="M284 290H336L350 376H270ZM284 290C284 274 336 274 336 290M310 276V264M270 356C246 352 248 308 238 296M336 296C372 288 374 338 346 348"/><path d="M356 300L388 280M248 320L216 336" stroke-width="1.200"/></g>${letters('1', { x: 394, y: 270, height: 12, colour: INK })}${letters('2', { x: 204, y: 332, height: 12, colour: INK })}`;
  }
  const { brand, part } = spec.mark;
  const mark = { brand, fidelity: 'true' } as const;
  const colours = { ink: INK, ground: '#ffffff' };
  const figure = markAt(
    mark,
    { x: 310, y: part === 'figure' ? 321 : 300, size: part === 'figure' ? 160 : 120 },
    colours,
  );
  const word = wordAt(
    mark,
    { x: 310, y: part === 'word' ? 306 : 378, height: part === 'word' ? 30 : 20, maxWidth: 210 },
    INK,
  );
  return box + { figure, word, combined: figure + word }[part];
}

/** @returns the page as SVG without text elements. */
export function certificateSvg(spec: CertificateSpec): string {
  const random = seededRandom(spec.key);
  const middle = { x: 310, anchor: 'middle', colour: INK } as const;
  const rows = [
    ['NUMBER', spec.number],
    ['OWNER', spec.owner],
    ['TITLE', spec.title],
    ['CLASSES', spec.classes],
    ['IN FORCE FROM', spec.from],
    ['UNTIL', spec.until],
  ] as const;
  const fields = rows
    .map(([label, value], index) => field(label, value, 456 + index * 40))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 877" width="620" height="877">${frame()}${guilloche(random)}
    ${letters(spec.officeName, { ...middle, y: 112, height: 17, maxWidth: 470, weight: 2 })}
    ${letters(spec.document, { ...middle, y: 152, height: 26, maxWidth: 470, weight: 2.6, tracking: 2 })}
    <path d="M190 200H430" stroke="#b49a5d" stroke-width="2"/>${picture(spec)}${fields}
    ${letters('SPECIMEN, DEMONSTRATION ONLY', { x: 78, y: 748, height: 9, colour: FAINT, weight: 1.6, tracking: 1 })}
    <path d="M80 724C104 700 112 742 132 716S168 704 176 724S214 716 224 708" fill="none" stroke="${INK}" stroke-width="2.500" stroke-linecap="round"/>${stamp(spec.office, random)}</svg>`;
}

/** @returns a PNG page of 620 × 877 pixels. */
export async function drawCertificatePage(spec: CertificateSpec): Promise<Buffer> {
  return sharp(Buffer.from(certificateSvg(spec)))
    .png({ palette: true, colours: 96, effort: 3 })
    .toBuffer();
}
