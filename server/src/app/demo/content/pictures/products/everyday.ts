import { shade } from '../colour.js';
import { hanzi } from '../letters.js';
import { type DrawProduct, printMark, stroke } from './drawing.js';

/** A table lamp, lit. */
export const drawLamp: DrawProduct = ({ palette: { body, second, accent } }) => ({
  base: 210,
  footprint: 110,
  svg: `<path d="M-150 0L-220 210H220L150 0Z" fill="#fff3c9" opacity=".4"/>
    <rect x="-9" y="-20" width="18" height="200" fill="${shade(second, -0.1)}"/>
    <path d="M0 30C50 40 62 80 48 120C40 150 24 160 22 184H-22C-24 160-40 150-48 120C-62 80-50 40 0 30Z" fill="${second}"/>
    <path d="M-30 66C-40 90-36 112-26 132" stroke="#ffffff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".35"/>
    <path d="M-96 186H96C104 186 108 210 96 210H-96C-108 210-104 186-96 186Z" fill="${shade(second, -0.25)}"/>
    <path d="M-92-206H92L156 4H-156Z" fill="${body}"/><path d="M-92-206H-30L-60 4H-156Z" fill="#ffffff" opacity=".2"/>
    <path d="M-92-206H92L96-192H-96ZM-151-12H151L156 4H-156Z" fill="${shade(accent, 0.1)}"/>
    ${stroke('M70 6V56', accent, 3)}<circle cx="70" cy="62" r="8" fill="${accent}"/>`,
});

/** A round paper lantern. */
export const drawLantern: DrawProduct = ({ palette: { body, second, accent } }) => ({
  base: 236,
  footprint: 60,
  svg: `${stroke('M0-250V-190', shade(second, -0.3), 6)}<circle r="250" cy="-10" fill="#fff0c2" opacity=".3"/>
    <ellipse cx="0" cy="-10" rx="188" ry="160" fill="${body}"/>
    <ellipse cx="0" cy="-10" rx="120" ry="160" fill="${shade(body, 0.12)}"/><ellipse cx="0" cy="-10" rx="54" ry="160" fill="${shade(body, 0.26)}"/>
    ${stroke('M-174-70C-90-52 90-52 174-70M-188-10C-90 10 90 10 188-10M-174 50C-90 72 90 72 174 50', shade(body, -0.14), 3)}
    <rect x="-66" y="-186" width="132" height="26" rx="8" fill="${second}"/><rect x="-66" y="140" width="132" height="26" rx="8" fill="${second}"/>
    ${stroke('M0 166V186M-12 190V236M0 190V240M12 190V236', accent, 5)}<circle cx="0" cy="184" r="11" fill="${accent}"/>
    ${hanzi('lantern', { x: -56, y: -68, size: 112, colour: shade(second, -0.2), weight: 9 })}`,
});

/** A bound notebook with a ribbon. */
export const drawNotebook: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  return {
    base: 210,
    footprint: 0,
    svg: `<path d="M-140-196H158V214H-140Z" fill="#f6f0e2"/><rect x="-156" y="-210" width="310" height="414" rx="14" fill="${body}"/>
      <rect x="-156" y="-210" width="52" height="414" rx="14" fill="${second}"/>
      <rect x="112" y="-210" width="14" height="414" fill="${accent}"/>
      <rect x="-60" y="-130" width="140" height="90" rx="6" fill="#fbf5e8"/>${stroke('M-40-100H60M-40-76H30', second, 4, 'opacity=".6"')}
      <path d="M30 204V250L42 236L54 250V204Z" fill="${shade(accent, -0.15)}"/>
      ${printMark(ink, { x: 4, y: 76, size: 150 }, ink.palette.ink, body)}`,
  };
};

/** A potted plant. */
export const drawPlant: DrawProduct = ({ palette: { body, second, accent }, random }) => {
  let leaves = '';
  for (let index = 0; index < 9; index += 1) {
    const lean = -64 + index * 16 + random() * 8;
    const length = 190 + random() * 70;
    leaves += `<path transform="rotate(${lean.toFixed(1)} 0 40)" d="M0 40C${(34 + random() * 14).toFixed(0)}-40 26 ${(40 - length * 0.8).toFixed(0)} 0 ${(40 - length).toFixed(0)}C-30 ${(40 - length * 0.8).toFixed(0)}-36-40 0 40Z" fill="${index % 2 === 0 ? '#5d8a66' : '#7ba67d'}"/>`;
  }
  return {
    base: 206,
    footprint: 110,
    svg: `${leaves}<path d="M-122 30H122L100 190C98 202 90 206 78 206H-78C-90 206-98 202-100 190Z" fill="${body}"/>
      <rect x="-134" y="20" width="268" height="46" rx="10" fill="${shade(body, 0.14)}"/>
      ${stroke('M-96 120C-60 100-40 140 0 120S60 100 96 120', accent, 9)}${stroke('M-92 150C-60 134-40 166 0 150S60 134 92 150', second, 6)}`,
  };
};
