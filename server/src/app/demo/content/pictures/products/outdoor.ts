import { shade } from '../colour.js';
import { type DrawProduct, type Ink, printMark, printWord, stroke } from './drawing.js';

function lugs(from: number, to: number, y: number, colour: string): string {
  let teeth = '';
  for (let x = from; x < to; x += 34) teeth += `M${x} ${y}h24l-5 17h-14Z`;
  return `<path d="${teeth}" fill="${colour}"/>`;
}

function laces(points: readonly (readonly [number, number])[], colour: string): string {
  const d = points.map(([x, y]) => `M${x - 26} ${y + 14}L${x + 14} ${y - 8}`).join('');
  const eyelets = points
    .map(([x, y]) => `<circle cx="${x - 28}" cy="${y + 15}" r="4.500"/>`)
    .join('');
  return `${stroke(d, colour, 9)}<g fill="${colour}">${eyelets}</g>`;
}

function sole(ink: Ink): string {
  const { second, accent } = ink.palette;
  const rubber = shade(second, -0.25);
  return `${lugs(-196, 190, 148, rubber)}
    <path d="M-214 100C-216 88-206 84-190 86L200 88C218 88 224 96 222 110C220 138 206 150 184 152L-186 152C-206 152-214 136-214 100Z" fill="#f4efe6"/>
    <path d="M-214 122C-120 136 100 118 222 112C220 138 206 150 184 152L-186 152C-206 152-213 140-214 122Z" fill="${rubber}"/>
    ${stroke('M-206 112C-110 124 90 108 214 102', accent, 6)}`;
}

/** A low trail shoe from the side, toe to the right. */
export const drawShoe: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  const upper =
    'M-196-36C-206-64-200-92-176-94C-158-95-148-84-140-70C-124-48-86-50-62-78C-50-94-24-96-10-80C20-44 60-8 104 12C150 30 204 40 216 74C222 90 216 100 200 100H-196C-214 100-218 80-212 52C-208 26-190-10-196-36Z';
  return {
    base: 165,
    footprint: 215,
    svg: `<path d="M-150-84C-130-58-84-64-62-88C-48-104-30-104-16-90L-40-40L-150-52Z" fill="${shade(body, -0.42)}"/>
      <path d="${upper}" fill="${body}"/>
      <path d="M-196-36C-206-64-200-92-176-94C-166-94-158-90-152-84C-160-40-166 40-150 100H-196C-214 100-218 80-212 52C-208 26-190-10-196-36Z" fill="${second}"/>
      <path d="M112 100C112 66 130 36 152 30C190 40 210 54 216 74C222 90 216 100 200 100Z" fill="${second}"/>
      <path d="M-62-78C-50-94-24-96-10-80C20-44 60-8 104 12L76 34C34 20-12-20-40-52C-48-60-56-68-62-78Z" fill="${shade(body, 0.18)}"/>
      ${stroke('M-134 92C-124 40-100 0-56-34M102 92C100 72 104 56 112 42', shade(body, -0.2), 3, 'stroke-dasharray="8 8"')}
      ${laces(
        [
          [-16, -48],
          [14, -20],
          [46, 6],
          [80, 26],
        ],
        shade(accent, 0.35),
      )}
      ${printMark(ink, { x: -22, y: 48, size: 96 }, ink.palette.ink, body)}
      <path d="M-192-92C-206-104-200-118-186-114C-176-110-172-100-172-92Z" fill="${accent}"/>
      ${sole(ink)}`,
  };
};

/** A high hiking boot from the side, toe to the right. */
export const drawBoot: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  return {
    base: 165,
    footprint: 210,
    svg: `<path d="M-170-190C-168-204-20-208-14-194L-22-120H-164Z" fill="${shade(body, -0.42)}"/>
      <path d="M-178-176C-176-194-160-196-150-190C-120-176-60-178-30-192C-16-196-8-186-8-172C-8-110 10-40 62-8C104 14 206 30 216 74C222 92 214 100 200 100H-194C-212 100-216 84-210 56C-196-10-188-90-178-176Z" fill="${body}"/>
      <path d="M-178-176C-176-194-160-196-150-190C-120-176-60-178-30-192C-16-196-8-186-8-172L-8-146C-60-132-120-134-181-146Z" fill="${second}"/>
      <path d="M100 100C104 62 124 32 150 24C190 38 212 54 216 74C222 92 214 100 200 100Z" fill="${second}"/>
      <path d="M-197 0C-170 6-150 40-152 100H-194C-212 100-216 84-210 56C-206 38-200 20-197 0Z" fill="${second}"/>
      <path d="M-8-146C-6-96 12-38 62-8L40 20C-4 0-44-60-50-134Z" fill="${shade(body, 0.16)}"/>
      ${laces(
        [
          [-16, -116],
          [-8, -84],
          [4, -50],
          [22, -20],
          [54, 6],
        ],
        shade(accent, 0.35),
      )}
      ${printMark(ink, { x: -88, y: 34, size: 92 }, ink.palette.ink, body)}
      ${stroke('M-150-120C-156-60-140-20-60-10', shade(body, -0.2), 3, 'stroke-dasharray="8 8"')}
      ${sole(ink)}`,
  };
};

/** A day pack from the front. */
export const drawBackpack: DrawProduct = (ink) => {
  const { body, second, accent } = ink.palette;
  return {
    base: 196,
    footprint: 150,
    svg: `${stroke('M-44-180C-44-232 44-232 44-180', second, 16)}
      ${stroke('M-132-96C-176-60-178 90-140 160M132-96C176-60 178 90 140 160', shade(second, -0.2), 20)}
      <path d="M-140-60C-140-150-80-192 0-192S140-150 140-60V150C140 186 122 198 96 198H-96C-122 198-140 186-140 150Z" fill="${body}"/>
      <path d="M-140-60C-140-150-80-192 0-192S140-150 140-60V-30C70-6-70-6-140-30Z" fill="${shade(body, 0.14)}"/>
      ${stroke('M-140-30C-70-6 70-6 140-30', shade(body, -0.3), 5)}
      <path d="M-100 46C-100 30-90 22-74 22H74C90 22 100 30 100 46V150C100 166 90 174 74 174H-74C-90 174-100 166-100 150Z" fill="${second}"/>
      ${stroke('M-84 50H84', accent, 6)}<rect x="60" y="44" width="10" height="26" rx="5" fill="${accent}"/>
      <rect x="-70" y="-20" width="14" height="60" rx="4" fill="${accent}"/><rect x="56" y="-20" width="14" height="60" rx="4" fill="${accent}"/>
      ${printMark(ink, { x: 0, y: -100, size: 104 }, ink.palette.ink, shade(body, 0.14))}
      ${printWord(ink, { x: 0, y: 104, height: 18, maxWidth: 150 }, ink.palette.ink)}`,
  };
};
