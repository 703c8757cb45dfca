import { between, type Random } from './random.js';
import type { Backdrop } from './spec.js';

type Scene = (random: Random) => string;

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

function vertical(id: string, top: string, bottom: string): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
}

const studio: Scene = (random) => {
  const [wall, floor] = pick(random, [
    ['#eef1f3', '#dfe4e8'],
    ['#f4efe8', '#e6ddd0'],
    ['#e9eff0', '#d3dedf'],
    ['#f3ecee', '#e4d7da'],
  ]);
  const edge = Math.round(between(random, 420, 460));
  return `<defs>${vertical('w', '#ffffff', wall)}${vertical('f', floor, wall)}</defs>
    <rect width="640" height="640" fill="url(#w)"/><rect y="${edge}" width="640" height="${640 - edge}" fill="url(#f)"/>`;
};

const blob: Scene = (random) => {
  const [ground, shape, dot] = pick(random, [
    ['#fdf3e7', '#f6d9b8', '#e7a977'],
    ['#eaf4f1', '#c4e0d6', '#7fb5a3'],
    ['#f0eefa', '#d8d1ef', '#a598d3'],
    ['#fdeef0', '#f5cfd5', '#dd94a1'],
    ['#e8f1f8', '#c3dcee', '#84b0d1'],
  ]);
  const turn = Math.round(between(random, 0, 360));
  const dots = Array.from({ length: 7 }, () => {
    const radius = between(random, 4, 13).toFixed(1);
    const side = random() < 0.5 ? between(random, 30, 130) : between(random, 510, 610);
    return `<circle cx="${side.toFixed(0)}" cy="${between(random, 40, 600).toFixed(0)}" r="${radius}" fill="${dot}" opacity=".55"/>`;
  }).join('');
  return `<rect width="640" height="640" fill="${ground}"/>
    <path transform="rotate(${turn} 320 320)" d="M120 230C160 90 330 70 450 130S590 320 530 440S330 590 210 530S80 370 120 230Z" fill="${shape}"/>${dots}`;
};

const burst: Scene = (random) => {
  const [ground, ray, rim] = pick(random, [
    ['#ffd54d', '#ffe38a', '#e2452c'],
    ['#ff8f6b', '#ffab8d', '#b8232f'],
    ['#7fd1c7', '#a3e0d8', '#0f6f74'],
  ]);
  const rays = Array.from({ length: 18 }, (_, index) => {
    const from = ((index * 20 - 4) * Math.PI) / 180;
    const to = ((index * 20 + 6) * Math.PI) / 180;
    const tip = (angle: number) =>
      `${(320 + 480 * Math.cos(angle)).toFixed(0)} ${(320 + 480 * Math.sin(angle)).toFixed(0)}`;
    return `M320 320L${tip(from)}L${tip(to)}Z`;
  }).join('');
  return `<rect width="640" height="640" fill="${ground}"/><path d="${rays}" fill="${ray}"/>
    <circle cx="320" cy="330" r="232" fill="#ffffff" opacity=".55"/>
    <rect x="9" y="9" width="622" height="622" fill="none" stroke="${rim}" stroke-width="18"/>`;
};

const table: Scene = (random) => {
  const [wall, wood, grain] = pick(random, [
    ['#e7ddd1', '#b98a5e', '#a2744b'],
    ['#dfe5e1', '#c9a27a', '#b38a61'],
    ['#e9e2e4', '#8f6a4f', '#7b583f'],
  ]);
  const lines = Array.from({ length: 5 }, (_, index) => {
    const y = 462 + index * 38;
    const bend = between(random, -9, 9);
    return `M0 ${y}C200 ${(y + bend).toFixed(0)} 440 ${(y - bend).toFixed(0)} 640 ${y}`;
  }).join('');
  return `<rect width="640" height="640" fill="${wall}"/><rect y="430" width="640" height="210" fill="${wood}"/>
    <rect y="430" width="640" height="7" fill="#ffffff" opacity=".25"/><path d="${lines}" stroke="${grain}" stroke-width="3" fill="none" opacity=".7"/>
    <circle cx="${between(random, 60, 160).toFixed(0)}" cy="120" r="150" fill="#ffffff" opacity=".28"/>`;
};

const hills: Scene = (random) => {
  const [top, low] = pick(random, [
    ['#cfe6ee', '#fbeed8'],
    ['#f7d9c4', '#fdf1df'],
    ['#d9e2f3', '#f3e9ee'],
  ]);
  const sun = between(random, 90, 540).toFixed(0);
  const rise = between(random, -24, 24).toFixed(0);
  return `<defs>${vertical('w', top, low)}</defs><rect width="640" height="640" fill="url(#w)"/>
    <circle cx="${sun}" cy="140" r="54" fill="#fff6dd"/><g transform="translate(0 ${rise})">
    <path d="M0 400L110 270L190 350L330 210L470 350L550 290L640 380V700H0Z" fill="#a9c0bd"/>
    <path d="M330 210L372 252L340 268L316 250L288 252Z" fill="#f7fbfb"/>
    <path d="M0 450C120 390 230 430 330 410S540 370 640 420V700H0Z" fill="#8aab8f"/></g>
    <path d="M0 500C160 462 420 486 640 462V640H0Z" fill="#c8b58c"/>`;
};

const windowLight: Scene = (random) => {
  const [wall, light] = pick(random, [
    ['#ecdccb', '#f9efe2'],
    ['#d6e2dc', '#edf5f0'],
    ['#e3d5dd', '#f6ecf1'],
  ]);
  const lean = between(random, 20, 90).toFixed(0);
  const leaf = (x: number, y: number, turn: number) =>
    `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 0C18-26 18-62 0-92C-18-62-18-26 0 0Z"/>`;
  return `<rect width="640" height="640" fill="${wall}"/>
    <g fill="${light}" transform="skewX(-${Number(lean) / 6})"><rect x="170" y="30" width="150" height="180"/><rect x="336" y="30" width="150" height="180"/><rect x="170" y="226" width="150" height="190"/><rect x="336" y="226" width="150" height="190"/></g>
    <rect y="470" width="640" height="170" fill="${light}"/><rect y="470" width="640" height="8" fill="#000000" opacity=".06"/>
    <g fill="#8fae95" opacity=".85">${leaf(566, 512, -14)}${leaf(570, 512, 20)}${leaf(562, 512, -48)}${leaf(576, 512, 46)}</g>`;
};

const SCENES: Readonly<Record<Backdrop, Scene>> = {
  studio,
  blob,
  burst,
  table,
  hills,
  window: windowLight,
};

/** @returns what stands behind the product, filling the 640-unit square. */
export function drawBackdrop(backdrop: Backdrop, random: Random): string {
  return SCENES[backdrop](random);
}
