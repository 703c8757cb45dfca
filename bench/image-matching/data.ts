import { existsSync, readdirSync, readFileSync } from 'node:fs';

const images = new URL('../../../shared/data/images/', import.meta.url);

/** Bytes of a file of the development data (`shared/data/images`, beside the checkout). */
export function dataFile(path: string): Buffer {
  return readFileSync(new URL(path, images));
}

export function dataLines(path: string): string[] {
  return dataFile(path)
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function dataFolder(path: string): string[] {
  return readdirSync(new URL(path, images)).sort();
}

export function demandData(): void {
  if (existsSync(images)) return;
  console.log(
    'Not measured: the development data (shared/data/images) is not beside the checkout.',
  );
  process.exit(0);
}

/** Wilson's 95 % interval of a share, in per cent. */
export function share(hits: number, of: number): string {
  if (of === 0) return 'none';
  const z = 1.96;
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 100 / (1 + (z * z) / of);
  const [low, high] = [(middle - half) * scale, (middle + half) * scale];
  return `${hits} of ${of} = ${(p * 100).toFixed(1)} % (${low.toFixed(1)}–${high.toFixed(1)})`;
}
