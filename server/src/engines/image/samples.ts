import sharp from 'sharp';

/** A sequence of numbers in [0, 1) that a seed decides (Mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** A busy drawing that stands for a product photo: shapes of many sizes on a soft ground. */
export function drawScene(seed: number, width: number, height: number): Promise<Buffer> {
  const next = numbersFrom(seed * 7919 + 1);
  const colour = () => `hsl(${Math.floor(next() * 360)},${30 + next() * 60}%,${20 + next() * 60}%)`;
  const shapes = Array.from({ length: 70 }, () => {
    const [x, y, size] = [next() * width, next() * height, (0.02 + next() * 0.14) * width];
    const turn = `transform="rotate(${Math.floor(next() * 90)} ${x} ${y})"`;
    if (next() < 0.4) return `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour()}"/>`;
    const box = `x="${x - size / 2}" y="${y}" width="${size}" height="${size * (0.3 + next())}"`;
    return `<rect ${box} fill="${colour()}" stroke="${colour()}" stroke-width="3" ${turn}/>`;
  });
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour()}"/>${shapes.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

/** A figurative mark: a ring, a star-like polygon of its own for every seed, and bars. */
export function drawLogo(seed: number, size: number, ground = 'white'): Promise<Buffer> {
  const next = numbersFrom(seed * 104729 + 5);
  const ink = `hsl(${Math.floor(next() * 360)},80%,32%)`;
  const points = Array.from({ length: 11 }, (_, at) => {
    const radius = 14 + next() * 30;
    const angle = (at / 11) * Math.PI * 2;
    return `${50 + radius * Math.cos(angle)},${50 + radius * Math.sin(angle)}`;
  });
  const bars = Array.from({ length: 5 }, () => {
    const [x, y] = [15 + next() * 60, 15 + next() * 60];
    return `<rect x="${x}" y="${y}" width="${4 + next() * 16}" height="${3 + next() * 8}" fill="${ground}"/>`;
  });
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/><circle cx="50" cy="50" r="46" fill="none" stroke="${ink}" stroke-width="4"/><polygon points="${points.join(' ')}" fill="${ink}"/>${bars.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

/** `drawScene`, decoded. */
export async function drawnRaster(seed: number, width: number, height: number) {
  const picture = sharp(await drawScene(seed, width, height)).removeAlpha();
  return { width, height, data: new Uint8Array(await picture.raw().toBuffer()) };
}
