import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clampView } from './use-zoom.js';

it('never shows the outside of a picture', () => {
  const any = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(any, any, any, (scale, x, y) => {
      const view = clampView({ scale, x, y });
      expect(view.scale).toBeGreaterThanOrEqual(1);
      expect(view.scale).toBeLessThanOrEqual(8);
      expect(Math.abs(view.x)).toBeLessThanOrEqual((view.scale - 1) / 2);
      expect(Math.abs(view.y)).toBeLessThanOrEqual((view.scale - 1) / 2);
    }),
  );
});

it('leaves a view inside alone', () => {
  expect(clampView({ scale: 3, x: 0.5, y: -1 })).toEqual({ scale: 3, x: 0.5, y: -1 });
});
