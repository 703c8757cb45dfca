import { shade } from '../colour.js';
import { type DrawProduct, printMark, printWord, roundness, stroke } from './drawing.js';

/** A squat cream jar with a domed lid. */
export const drawJar: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const glass = roundness('jar', body);
  const lid = roundness('lid', second);
  return {
    base: 160,
    footprint: 160,
    svg: `${glass.defs}${lid.defs}<path d="M-156-38H156V110C156 142 132 160 96 160H-96C-132 160-156 142-156 110Z" fill="${glass.fill}"/>
      <path d="M-156-38H156V-22C60-10-60-10-156-22Z" fill="#000000" opacity=".08"/>
      <path d="M-166-128C-166-142-156-150-140-150H140C156-150 166-142 166-128V-44C166-36 160-32 152-32H-152C-160-32-166-36-166-44Z" fill="${lid.fill}"/>
      <path d="M-150-150C-110-172 110-172 150-150Z" fill="${shade(second, 0.3)}"/>
      ${stroke('M-166-58H166', shade(accent, 0.2), 5)}
      ${printMark(ink, { x: 0, y: 32, size: 84 }, ink.palette.ink, body)}
      ${printWord(ink, { x: 0, y: 96, height: 20, maxWidth: 190 }, ink.palette.ink)}
      ${stroke('M-84 130H84', ink.palette.ink, 2, 'opacity=".5"')}
      <path d="M-132-14C-136 40-134 90-120 126" fill="none" stroke="#ffffff" stroke-width="12" stroke-linecap="round" opacity=".45"/>`,
  };
};

/** A serum bottle with a dropper. */
export const drawSerum: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const glass = roundness('glass', body);
  return {
    base: 205,
    footprint: 100,
    svg: `${glass.defs}<path d="M-24-214C-24-236 24-236 24-214V-150H-24Z" fill="${shade(second, -0.2)}"/>
      <rect x="-38" y="-158" width="76" height="58" rx="8" fill="${second}"/>
      ${stroke('M-24-150V-110M-8-150V-110M8-150V-110M24-150V-110', shade(second, -0.25), 4)}
      <rect x="-30" y="-104" width="60" height="20" fill="${shade(body, 0.35)}"/>
      <path d="M-40-86H40C84-80 96-50 96-20V170C96 194 82 205 60 205H-60C-82 205-96 194-96 170V-20C-96-50-84-80-40-86Z" fill="${glass.fill}"/>
      <rect x="-72" y="-6" width="144" height="160" rx="6" fill="#fffdf8" opacity=".94"/>
      ${printMark(ink, { x: 0, y: 50, size: 78 }, shade(accent, -0.15), '#fffdf8')}
      ${printWord(ink, { x: 0, y: 106, height: 15, maxWidth: 116 }, shade(accent, -0.35))}
      ${stroke('M-40 134H40', shade(accent, 0.2), 3)}
      <path d="M-80-30V160" stroke="#ffffff" stroke-width="9" stroke-linecap="round" opacity=".5"/>`,
  };
};

/** A squeeze tube standing on its cap. */
export const drawTube: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const skin = roundness('tube', body);
  return {
    base: 205,
    footprint: 92,
    svg: `${skin.defs}<path d="M-104-206H104L84 140H-84Z" fill="${skin.fill}"/>
      <rect x="-108" y="-218" width="216" height="26" rx="5" fill="${shade(body, -0.14)}"/>
      ${stroke('M-96-212V-198M-72-212V-198M-48-212V-198M-24-212V-198M0-212V-198M24-212V-198M48-212V-198M72-212V-198M96-212V-198', shade(body, -0.3), 3)}
      <path d="M-80 138H80L76 194C76 202 70 205 62 205H-62C-70 205-76 202-76 194Z" fill="${second}"/>
      <path d="M-92-20H92L86 66H-86Z" fill="${accent}" opacity=".9"/>
      ${printMark(ink, { x: 0, y: -96, size: 96 }, ink.palette.ink, body)}
      ${printWord(ink, { x: 0, y: 12, height: 20, maxWidth: 140 }, '#fffaf2')}
      ${stroke('M-50 92H50M-36 110H36', ink.palette.ink, 3, 'opacity=".5"')}`,
  };
};
