import { whitened, whitening } from './whiten.js';

export interface SeriesWatchOptions {
  /** Values after which anything is said; what is usual is learned from as many. */
  warmUp: number;
  /** Values that are looked at together. */
  width?: number;
  /** Nearest earlier stretches that a new one is held against. */
  neighbours?: number;
}

const WIDTH = 19;
const NEIGHBOURS = 27;
/** The share of earlier stretches that must have been less strange before anything is reported. */
const STRANGE = 0.9965;

/**
 * Watches a series of numbers: how strange is the stretch that ends now, as the share of earlier
 * stretches that were less strange, 0 to 1. Strange means far from its nearest earlier ones, by
 * their Mahalanobis distance (conformal nearest neighbours, Ishimtsev et al. 2017). Memory and time
 * for a value are bounded by `warmUp`; no parameter is chosen by series.
 */
export class SeriesWatch {
  readonly #warmUp: number;
  readonly #width: number;
  readonly #neighbours: number;
  readonly #recent: number[] = [];
  #training: Float64Array[] = [];
  #calibration: Float64Array[] = [];
  #scores: number[] = [];
  #map: Float64Array | undefined;
  #near: Float64Array[] = [];
  #count = 0;
  #quiet = 0;

  constructor({ warmUp, width = WIDTH, neighbours = NEIGHBOURS }: SeriesWatchOptions) {
    this.#warmUp = Math.max(warmUp, width + neighbours + 1);
    this.#width = width;
    this.#neighbours = neighbours;
  }

  /** The next value. After something strange, what follows it is not reported again for a while. */
  add(value: number): number {
    this.#count += 1;
    this.#recent.push(value);
    if (this.#recent.length > this.#width) this.#recent.shift();
    if (this.#recent.length < this.#width) return 0;
    const stretch = Float64Array.from(this.#recent);
    if (this.#count < this.#warmUp) {
      this.#training.push(stretch);
      return 0;
    }
    this.#learn();
    const strangeness = this.#distanceTo(whitened(stretch, this.#map), 0);
    const less = this.#scores.reduce((count, score) => count + (score < strangeness ? 1 : 0), 0);
    const share = less / this.#scores.length;
    this.#remember(stretch, strangeness);
    return this.#once(share);
  }

  /** What is usual is learned anew every half of the warm-up. */
  #learn(): void {
    const since = this.#count % this.#warmUp;
    if (since === 0 || since === this.#warmUp >> 1 || this.#near.length === 0) {
      if (this.#training.length > this.#width) {
        this.#map = whitening(this.#training, this.#width) ?? this.#map;
      }
      this.#near = this.#training.map((stretch) => whitened(stretch, this.#map));
    }
    if (this.#scores.length > 0) return;
    this.#scores = this.#near.map((stretch) => this.#distanceTo(stretch, 1));
  }

  #remember(stretch: Float64Array, strangeness: number): void {
    if (this.#count >= 2 * this.#warmUp) {
      const next = this.#calibration.shift();
      if (next) {
        this.#training.shift();
        this.#near.shift();
        this.#training.push(next);
        this.#near.push(whitened(next, this.#map));
      }
    }
    this.#calibration.push(stretch);
    this.#scores.shift();
    this.#scores.push(strangeness);
  }

  #once(share: number): number {
    if (this.#quiet > 0) {
      this.#quiet -= 1;
      return Math.min(share, 0.5);
    }
    if (share >= STRANGE) this.#quiet = Math.floor(this.#warmUp / 5);
    return share;
  }

  /** The sum of squared distances to the nearest stretches; itself is one of them while learning. */
  #distanceTo(point: Float64Array, itself: number): number {
    const most = this.#neighbours + itself;
    const nearest: number[] = [];
    for (const other of this.#near) {
      const worst = nearest.length < most ? Number.POSITIVE_INFINITY : (nearest.at(-1) as number);
      const distance = distanceUpTo(point, other, worst);
      if (distance >= worst) continue;
      let at = nearest.length;
      while (at > 0 && (nearest[at - 1] as number) > distance) at -= 1;
      nearest.splice(at, 0, distance);
      if (nearest.length > most) nearest.pop();
    }
    return nearest.reduce((sum, each) => sum + each, 0);
  }
}

function distanceUpTo(a: Float64Array, b: Float64Array, limit: number): number {
  let sum = 0;
  for (let at = 0; at < a.length && sum < limit; at += 1) {
    const gap = (a[at] as number) - (b[at] as number);
    sum += gap * gap;
  }
  return sum;
}
