import { describe, expect, it } from 'vitest';
import { contoursAgree } from './contours.js';
import { inverted, mirrored } from './grey.js';

/** A ring and a bar, drawn with their middle at (x, y) on a ground that grows brighter. */
function drawn(width: number, height: number, x: number, y: number, size: number) {
  const data = new Uint8Array(width * height).map((_, at) => {
    const [u, v] = [((at % width) - x) / size, (Math.floor(at / width) - y) / size];
    const radius = Math.hypot(u, v);
    const isInk = (radius > 0.3 && radius < 0.4) || (Math.abs(v) < 0.06 && u > -0.2 && u < 0.25);
    return isInk ? 20 : 120 + (at % width) / 4;
  });
  return { width, height, data };
}
const shift = (x: number, y: number, scale: number) => {
  return { a: scale, b: 0, c: 0, d: scale, x, y, scale };
};

describe('contoursAgree', () => {
  const drawing = drawn(128, 128, 64, 64, 128);
  const picture = drawn(400, 300, 232, 132, 128);
  const photo = { picture, isMirrored: false, endsIn: 0 };

  it('sees a drawing where it is, and not elsewhere', () => {
    expect(contoursAgree(drawing, photo, shift(168, 68, 1), 128)).toBeGreaterThan(0.95);
    expect(contoursAgree(drawing, photo, shift(168, 68, 0.5), 256)).toBeGreaterThan(0.95);
    expect(contoursAgree(drawing, photo, shift(130, 30, 1), 128)).toBeLessThan(0.3);
    expect(contoursAgree(drawing, photo, shift(10, 10, 1), 128)).toBeLessThan(0.1);
  });

  it('tells light from dark, and is nothing where there is nothing', () => {
    expect(contoursAgree(inverted(drawing), photo, shift(168, 68, 1), 128)).toBeLessThan(0.3);
    expect(contoursAgree(drawing, photo, shift(9_000, 9_000, 1), 128)).toBe(0);
  });

  it('leaves out what lies beyond the picture, and sees the mirrored picture', () => {
    const half = { ...photo, picture: drawn(100, 300, 64, 132, 128), endsIn: Number.NaN };
    expect(contoursAgree(drawing, half, shift(0, 68, 1), 128)).toBeGreaterThan(0.95);
    const turned = { ...photo, isMirrored: true };
    expect(contoursAgree(mirrored(drawing), turned, shift(104, 68, 1), 128)).toBeGreaterThan(0.9);
  });
});
