import { shade } from '../colour.js';
import { hanzi } from '../letters.js';
import { type DrawProduct, printMark, printWord, roundness, stroke } from './drawing.js';

/** A round tea tin with a paper label. */
export const drawTeaTin: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const tin = roundness('tin', body);
  const lid = roundness('tinlid', second);
  const seal =
    ink.mark === undefined
      ? hanzi('tea', { x: -48, y: -6, size: 96, colour: shade(body, -0.4) })
      : '';
  return {
    base: 200,
    footprint: 130,
    svg: `${tin.defs}${lid.defs}<path d="M-124-120H124V186C60 206-60 206-124 186Z" fill="${tin.fill}"/>
      <path d="M-130-186C-70-206 70-206 130-186V-112C70-96-70-96-130-112Z" fill="${lid.fill}"/>
      <ellipse cx="0" cy="-186" rx="130" ry="17" fill="${shade(second, 0.24)}"/>
      ${stroke('M-124 164C-60 184 60 184 124 164M-124-86C-60-70 60-70 124-86', accent, 5)}
      <path d="M-84-48H84V140C50 148-50 148-84 140Z" fill="#fbf3df"/>
      ${seal}${printMark(ink, { x: 0, y: 22, size: 108 }, shade(body, -0.25), '#fbf3df')}
      ${printWord(ink, { x: 0, y: 92, height: 15, maxWidth: 128 }, shade(body, -0.4))}
      <rect x="-11" y="115" width="22" height="22" rx="3" fill="#b5322d"/>${hanzi('pine', { x: -8, y: 118, size: 16, colour: '#fbf3df', weight: 11 })}`,
  };
};

/** A kraft pouch of loose tea with a window. */
export const drawTeaPouch: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  let leaves = '';
  for (let index = 0; index < 26; index += 1) {
    const x = (ink.random() * 100 - 50).toFixed(0);
    const y = (ink.random() * 52 + 110).toFixed(0);
    const turn = (ink.random() * 180).toFixed(0);
    leaves += `<ellipse cx="${x}" cy="${y}" rx="13" ry="4" transform="rotate(${turn} ${x} ${y})"/>`;
  }
  return {
    base: 206,
    footprint: 140,
    svg: `<path d="M-136-200H136L146 180C146 198 136 206 118 206H-118C-136 206-146 198-146 180Z" fill="${body}"/>
      <path d="M-136-200H136L137-160H-137Z" fill="${shade(body, -0.14)}"/>${stroke('M-136-160H136', shade(body, -0.3), 4, 'stroke-dasharray="4 8"')}
      <path d="M-92-120H92V70H-92Z" fill="#fbf5e4"/>${stroke('M-82-110H82V60H-82Z', accent, 3)}
      ${ink.mark === undefined ? hanzi('tea', { x: -60, y: -90, size: 120, colour: shade(second, -0.1) }) : ''}
      ${printMark(ink, { x: 0, y: -42, size: 112 }, shade(second, -0.1), '#fbf5e4')}
      ${printWord(ink, { x: 0, y: 34, height: 15, maxWidth: 140 }, shade(second, -0.2))}
      <rect x="-72" y="92" width="144" height="88" rx="40" fill="#efe4c8"/><g fill="#4a3b2a" opacity=".9">${leaves}</g>
      <path d="M116-150L124 150" stroke="#ffffff" stroke-width="8" stroke-linecap="round" opacity=".25"/>`,
  };
};
