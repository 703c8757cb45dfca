/** Numbers that come one by one, kept in one typed array. */
export class GrowingInts {
  #items = new Int32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const grown = new Int32Array(Math.ceil(this.length * 1.5));
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = value;
  }

  /** What has come so far, without a copy. */
  view(): Int32Array {
    return this.#items.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** Gives the memory back. */
  free(): void {
    this.#items = new Int32Array(0);
    this.length = 0;
  }
}

/** The same for scores. */
export class GrowingFloats {
  #items = new Float32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const grown = new Float32Array(Math.ceil(this.length * 1.5));
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = value;
  }

  view(): Float32Array {
    return this.#items.subarray(0, this.length);
  }
}
