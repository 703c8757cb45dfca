import { shade } from '../colour.js';
import { type DrawProduct, printMark, printWord, roundness, stroke } from './drawing.js';

/** A gooseneck pour-over kettle on its base. */
export const drawKettle: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const metal = roundness('kettle', body);
  return {
    base: 182,
    footprint: 170,
    svg: `${metal.defs}${stroke('M-92 96C-150 96-158 40-162-6C-166-52-186-78-214-84', shade(body, -0.12), 24)}
      ${stroke('M-92 90C-144 88-150 36-154-8C-158-52-182-74-206-80', shade(body, 0.3), 5)}
      ${stroke('M86-94C180-126 214-60 196 18C190 48 182 66 170 84', second, 26)}
      ${stroke('M92-100C176-124 204-64 188 10', shade(second, 0.22), 6)}
      <path d="M-88-104H88L128 140C128 154 118 160 104 160H-104C-118 160-128 154-128 140Z" fill="${metal.fill}"/>
      <path d="M-94-104C-94-132 94-132 94-104Z" fill="${shade(body, 0.16)}"/>
      <rect x="-98" y="-110" width="196" height="13" rx="6" fill="${shade(body, -0.22)}"/>
      <rect x="-10" y="-148" width="20" height="22" fill="${second}"/><circle cx="0" cy="-156" r="21" fill="${second}"/><circle cx="-6" cy="-162" r="6" fill="${shade(second, 0.3)}"/>
      ${printMark(ink, { x: 4, y: 14, size: 108 }, ink.palette.ink, body)}
      ${printWord(ink, { x: 4, y: 96, height: 17, maxWidth: 150 }, ink.palette.ink)}
      <path d="M-146 160H146L156 182H-156Z" fill="${second}"/><circle cx="112" cy="171" r="5" fill="${accent}"/>`,
  };
};

/** A round stovetop kettle with a whistle. */
export const drawTeapot: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const metal = roundness('teapot', body);
  return {
    base: 168,
    footprint: 170,
    svg: `${metal.defs}${stroke('M-112-70C-112-240 112-240 112-70', second, 22)}
      ${stroke('M-52-192C-20-204 20-204 52-192', accent, 26)}
      <path d="M-130 20C-180 10-190-50-226-70L-198-92C-160-70-150-30-110-30Z" fill="${shade(body, -0.1)}"/>
      <path d="M-170 90C-170-20-110-72 0-72S170-20 170 90C170 140 150 168 110 168H-110C-150 168-170 140-170 90Z" fill="${metal.fill}"/>
      <path d="M-84-60C-60-92 60-92 84-60C40-52-40-52-84-60Z" fill="${shade(body, 0.25)}"/><circle cx="0" cy="-94" r="18" fill="${second}"/>
      ${printMark(ink, { x: 0, y: 38, size: 112 }, ink.palette.ink, body)}
      ${printWord(ink, { x: 0, y: 112, height: 17, maxWidth: 170 }, ink.palette.ink)}
      <path d="M-140 40C-134-4-112-30-84-42" stroke="#ffffff" stroke-width="13" fill="none" stroke-linecap="round" opacity=".4"/>`,
  };
};

/** A stoneware mug. */
export const drawMug: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const clay = roundness('mug', body);
  return {
    base: 160,
    footprint: 140,
    svg: `${clay.defs}${stroke('M112-70C214-92 222 92 108 88', shade(body, -0.16), 30)}
      <path d="M-132-140H132V110C132 144 112 160 80 160H-80C-112 160-132 144-132 110Z" fill="${clay.fill}"/>
      <ellipse cx="0" cy="-140" rx="132" ry="24" fill="${shade(second, -0.1)}"/><ellipse cx="0" cy="-136" rx="116" ry="17" fill="#6b4632"/>
      ${stroke('M-132 120C-70 134 70 134 132 120', accent, 8)}
      ${printMark(ink, { x: 0, y: 0, size: 172 }, ink.palette.ink, body)}
      ${stroke('M-40-186C-54-206-26-216-40-238M16-184C2-204 30-216 16-238', '#ffffff', 9, 'opacity=".65"')}`,
  };
};
