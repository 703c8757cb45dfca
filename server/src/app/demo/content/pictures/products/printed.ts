import { shade } from '../colour.js';
import { type DrawProduct, printMark, stroke } from './drawing.js';

/** A T-shirt laid flat, artwork on the chest. */
export const drawTShirt: DrawProduct = (ink) => {
  const { body, second } = ink.palette;
  return {
    base: 220,
    footprint: 0,
    svg: `<path d="M-72-196L-172-158C-196-148-208-128-216-104L-244-30L-172 0L-148-52V196C-148 212-140 218-126 218H126C140 218 148 212 148 196V-52L172 0L244-30L216-104C208-128 196-148 172-158L72-196C46-164-46-164-72-196Z" fill="${body}"/>
      <path d="M-72-196C-46-164 46-164 72-196L58-202C34-180-34-180-58-202Z" fill="${shade(body, -0.2)}"/>
      ${stroke('M-74-188C-44-152 44-152 74-188', shade(second, 0.05), 5)}
      ${stroke('M-148-52C-150-80-146-104-138-124M148-52C150-80 146-104 138-124M-128 120C-120 160-126 190-122 206M122 90C112 140 120 180 118 204', shade(body, -0.18), 4)}
      ${stroke('M-234-38L-178-14M234-38L178-14', shade(body, -0.18), 3, 'stroke-dasharray="7 6"')}
      ${printMark(ink, { x: 0, y: 10, size: 208 }, ink.palette.ink, body)}`,
  };
};

/** A cotton tote bag. */
export const drawTote: DrawProduct = (ink) => {
  const { body, second } = ink.palette;
  return {
    base: 208,
    footprint: 150,
    svg: `${stroke('M-72-88C-84-250 84-250 72-88', shade(second, -0.05), 17)}
      <path d="M-158-96H158L172 184C172 200 162 208 146 208H-146C-162 208-172 200-172 184Z" fill="${body}"/>
      <path d="M-158-96H158L160-62H-160Z" fill="${shade(body, -0.1)}"/>
      ${stroke('M-72-92V-56M72-92V-56', shade(second, -0.05), 17)}
      ${stroke('M-150-66H150', shade(body, -0.25), 3, 'stroke-dasharray="8 6"')}
      ${stroke('M-120 30C-134 90-128 150-134 190M132 60C140 110 134 160 140 190', shade(body, -0.14), 5)}
      ${printMark(ink, { x: 0, y: 66, size: 206 }, ink.palette.ink, body)}`,
  };
};

/** A framed print. */
export const drawPrint: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const moonlit = `<circle cx="70" cy="-110" r="36" fill="${shade(accent, 0.4)}"/><path d="M-130 120C-60 60 60 100 130 50V172H-130Z" fill="${shade(second, 0.1)}"/>`;
  return {
    base: 234,
    footprint: 140,
    svg: `<rect x="-186" y="-228" width="372" height="462" rx="6" fill="${shade(second, -0.2)}"/><rect x="-172" y="-214" width="344" height="434" fill="#fffdf7"/>
      <rect x="-130" y="-172" width="260" height="344" fill="${shade(body, 0.35)}"/>${moonlit}
      ${printMark(ink, { x: 0, y: 60, size: 216 }, ink.palette.ink, body)}
      ${stroke('M-30 196H30', shade(second, 0.2), 3)}
      <path d="M-172-214H-60L-172-40Z" fill="#ffffff" opacity=".3"/>`,
  };
};
