import { Readable } from 'node:stream';
import { type StoredBytes, storeBytes } from '../../../modules/evidence/index.js';
import { type Picture, storePicture } from '../../../modules/marketplace/index.js';
import type { Platform } from '../../../platform/platform.js';
import {
  demoListings,
  demoPictures,
  demoRights,
  drawCertificate,
  drawListingPicture,
  drawMark,
} from '../content/index.js';

const AT_ONCE = 3;
const LARGEST = 10 * 1024 * 1024;

/** The pictures and pages of the demo world, drawn and stored while the story is being told. */
export class DemoFiles {
  readonly #platform: Platform;
  readonly #stored = new Map<string, Promise<StoredBytes>>();
  readonly #pictures = new Map<string, Promise<Picture>>();
  readonly #waiting: (() => Promise<unknown>)[] = [];
  #hasBegun = false;
  #working = 0;

  constructor(platform: Platform, now: Date) {
    this.#platform = platform;
    for (const right of demoRights) {
      this.#keep(`certificate:${right.key}`, () => drawCertificate(right, now));
      const { mark } = right;
      if (mark) this.#keep(`mark:${right.key}`, () => drawMark(mark.brand, mark.part));
    }
    for (const spec of inOrderOfNeed()) {
      const make = async () =>
        storePicture(platform, Readable.from([await drawListingPicture(spec)]));
      this.#pictures.set(spec.key, this.#later(make));
    }
  }

  /** The page that proves a right. */
  certificate(rightKey: string): Promise<StoredBytes> {
    return found(this.#stored, `certificate:${rightKey}`);
  }

  /** The mark as the register shows it; undefined for what has none. */
  async mark(rightKey: string): Promise<StoredBytes | undefined> {
    return this.#stored.get(`mark:${rightKey}`);
  }

  /** A picture as a listing shows it. */
  picture(key: string): Promise<Picture> {
    return found(this.#pictures, key);
  }

  /** The same picture as somebody saves it to show it to others: the same bytes. */
  async savedPicture(key: string): Promise<StoredBytes> {
    const { previewSha256, ...picture } = await found(this.#pictures, key);
    const { width, height } = picture;
    return { ...picture, extension: 'jpg', preview: { sha256: previewSha256, width, height } };
  }

  /** A plain text. Ask early: it is stored in turn, while other things happen. */
  text(content: string): Promise<StoredBytes> {
    return this.#later(() => this.#store(Buffer.from(content)));
  }

  /** Begins to draw, in the order in which it was asked for. */
  begin(): void {
    this.#hasBegun = true;
    for (let i = 0; i < AT_ONCE; i++) void this.#work();
  }

  #store(bytes: Buffer): Promise<StoredBytes> {
    return storeBytes(this.#platform, bytes, LARGEST);
  }

  #keep(key: string, draw: () => Promise<Buffer>): void {
    this.#stored.set(
      key,
      this.#later(async () => this.#store(await draw())),
    );
  }

  /** Work that is done in turn; its failure is told to whoever waits for it. */
  #later<T>(work: () => Promise<T>): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      this.#waiting.push(() => work().then(resolve, reject));
    });
    result.catch(() => {});
    if (this.#hasBegun) void this.#work();
    return result;
  }

  async #work(): Promise<void> {
    if (this.#working === AT_ONCE) return;
    this.#working += 1;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
    this.#working -= 1;
  }
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo world has no ${key}.`);
  return value;
}

/** Pictures in the order in which listings first show them. */
function inOrderOfNeed() {
  const first = new Map<string, number>();
  for (const { picture, listedDaysAgo } of demoListings) {
    first.set(picture, Math.max(listedDaysAgo, first.get(picture) ?? 0));
  }
  return [...demoPictures].sort((a, b) => (first.get(b.key) ?? 0) - (first.get(a.key) ?? 0));
}
