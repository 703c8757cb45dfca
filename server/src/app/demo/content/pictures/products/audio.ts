import { shade } from '../colour.js';
import { type DrawProduct, printMark, printWord, stroke } from './drawing.js';

function cup(x: number, lean: number, outer: string, inner: string): string {
  return `<g transform="translate(${x} 86) rotate(${lean})"><ellipse cx="${-lean * 1.8}" rx="62" ry="98" fill="${shade(inner, -0.3)}"/>
    <ellipse rx="66" ry="100" fill="${outer}"/><ellipse rx="52" ry="84" fill="${shade(outer, 0.12)}"/></g>`;
}

/** Over-ear headphones, three-quarter front. */
export const drawHeadphones: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  return {
    base: 190,
    footprint: 175,
    svg: `${stroke('M-150 60C-190-250 190-250 150 60', shade(body, -0.1), 34)}
      ${stroke('M-132 30C-166-208 166-208 132 30', second, 18)}
      ${stroke('M-112-148C-60-196 60-196 112-148', shade(body, 0.25), 8)}
      ${stroke('M-148 30V70M148 30V70', accent, 16)}
      ${cup(-140, 8, body, second)}${cup(140, -8, body, second)}
      ${printMark(ink, { x: -140, y: 84, size: 84 }, ink.palette.ink, body)}
      ${printMark(ink, { x: 140, y: 84, size: 84 }, ink.palette.ink, body)}
      <circle cx="-108" cy="164" r="6" fill="${accent}"/><circle cx="108" cy="164" r="6" fill="${accent}"/>`,
  };
};

/** Two earbuds above their open charging case. */
export const drawEarbuds: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const bud = (x: number, flip: number) => `<g transform="translate(${x} -116) scale(${flip} 1)">
      <path d="M-6 10C10 20 22 20 30 12L22 112C20 124 0 124-2 112Z" fill="${shade(body, -0.1)}"/>
      <circle r="46" fill="${body}"/><ellipse cx="-38" cy="6" rx="20" ry="27" transform="rotate(18)" fill="${second}"/>
      <circle cx="10" cy="-8" r="26" fill="${shade(body, 0.14)}"/></g>`;
  return {
    base: 190,
    footprint: 150,
    svg: `<path d="M-150 40C-150-10-120-30-80-30H80C120-30 150-10 150 40L132 66H-132Z" fill="${shade(second, -0.2)}"/>
      ${bud(-66, 1)}${bud(66, -1)}
      <path d="M-156 56H156V130C156 172 128 190 90 190H-90C-128 190-156 172-156 130Z" fill="${body}"/>
      <path d="M-156 56H156V72H-156Z" fill="${shade(body, 0.25)}"/>
      ${printMark(ink, { x: 0, y: 124, size: 78 }, ink.palette.ink, body)}<circle cx="0" cy="176" r="4" fill="${accent}"/>`,
  };
};

/** A zipped hard case for headphones, unbranded or "for" a brand. */
export const drawHardCase: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  return {
    base: 176,
    footprint: 165,
    svg: `${stroke('M120-120C176-150 200-100 176-60', accent, 12)}
      <path d="M-176 20C-176-110-110-170 0-170S176-110 176 20C176 130 130 176 0 176S-176 130-176 20Z" fill="${body}"/>
      <path d="M-146 16C-146-92-92-142 0-142S146-92 146 16C146 106 108 146 0 146S-146 106-146 16Z" fill="${shade(body, 0.1)}"/>
      ${stroke('M-176 24C-100 48 100 48 176 24', shade(second, -0.2), 12)}${stroke('M-172 24C-100 46 100 46 172 24', accent, 3, 'stroke-dasharray="6 7"')}
      <rect x="112" y="22" width="16" height="42" rx="7" fill="${accent}"/>
      ${stroke('M-70-60C-70-116 70-116 70-60', ink.palette.ink, 7, 'opacity=".6"')}<ellipse cx="-70" cy="-44" rx="14" ry="22" fill="${ink.palette.ink}" opacity=".6"/><ellipse cx="70" cy="-44" rx="14" ry="22" fill="${ink.palette.ink}" opacity=".6"/>
      ${printWord(ink, { x: 0, y: 86, height: 18, maxWidth: 160 }, ink.palette.ink)}`,
  };
};

/** The back of a phone case. */
export const drawPhoneCase: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const pattern =
    ink.mark === undefined
      ? stroke(
          'M-60 60C-20 20 20 100 60 60M-60 100C-20 60 20 140 60 100M-60 140C-20 100 20 180 60 140',
          accent,
          8,
        )
      : printMark(ink, { x: 0, y: 70, size: 176 }, ink.palette.ink, body);
  return {
    base: 236,
    footprint: 90,
    svg: `<rect x="-120" y="-232" width="240" height="468" rx="46" fill="${second}"/>
      <rect x="-110" y="-222" width="220" height="448" rx="38" fill="${body}"/>
      <rect x="-92" y="-204" width="96" height="112" rx="26" fill="${shade(second, -0.2)}"/>
      <g fill="#20242a"><circle cx="-64" cy="-174" r="19"/><circle cx="-64" cy="-124" r="19"/><circle cx="-24" cy="-148" r="17"/></g>
      <g fill="#5d7285"><circle cx="-69" cy="-179" r="6"/><circle cx="-69" cy="-129" r="6"/><circle cx="-29" cy="-153" r="5"/></g>
      <rect x="-124" y="-90" width="8" height="54" rx="4" fill="${shade(second, -0.3)}"/><rect x="116" y="-110" width="8" height="70" rx="4" fill="${shade(second, -0.3)}"/>
      ${pattern}<path d="M84-206C96-200 98-190 98-176V100" stroke="#ffffff" stroke-width="7" fill="none" stroke-linecap="round" opacity=".35"/>`,
  };
};
