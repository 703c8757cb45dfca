const PASSES = 2;

/** Half the distance of the samples, rounded up. */
export function windowFor(size: number, samples: number): number {
  return Math.floor((size + 2 * samples - 1) / (2 * samples));
}

/**
 * Two box blurs in each direction, in place: a tent filter in constant time per pixel (Jarosz,
 * "Fast Image Convolutions", 2001). Edges average over what is inside.
 */
export function boxBlur(
  pixels: Float32Array,
  width: number,
  height: number,
  windowX: number,
  windowY: number,
): void {
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < height; row += 1) {
      blurLine(pixels, row * width, 1, width, windowX, line);
    }
    blurColumns(pixels, width, height, windowY);
  }
}

function blurLine(
  pixels: Float32Array,
  start: number,
  stride: number,
  length: number,
  window: number,
  line: Float32Array,
): void {
  for (let at = 0, from = start; at < length; at += 1, from += stride) line[at] = pixels[from] ?? 0;
  const ahead = (window + 2) >> 1;
  let sum = 0;
  let count = 0;
  let enter = 0;
  for (; enter < ahead - 1 && enter < length; enter += 1, count += 1) {
    sum = Math.fround(sum + (line[enter] ?? 0));
  }
  for (let at = 0, to = start; at < length; at += 1, to += stride) {
    if (enter < length) {
      sum = Math.fround(sum + (line[enter] ?? 0));
      count += 1;
    }
    enter += 1;
    const leave = enter - window - 1;
    if (leave >= 0) {
      sum = Math.fround(sum - (line[leave] ?? 0));
      count -= 1;
    }
    pixels[to] = sum / count;
  }
}

function blurColumns(pixels: Float32Array, width: number, height: number, window: number): void {
  const line = new Float32Array(height);
  for (let column = 0; column < width; column += 1) {
    blurLine(pixels, column, width, height, window, line);
  }
}
