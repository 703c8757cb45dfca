/** The only source of the present moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock whose present can be chosen. */
export interface MovableClock extends Clock {
  set(instant: Date): void;
}

/** A clock that a test moves by hand; it never runs by itself. */
export class ManualClock implements MovableClock {
  #now: Date;

  constructor(start: Date) {
    this.#now = start;
  }

  now(): Date {
    return this.#now;
  }

  set(instant: Date): void {
    this.#now = instant;
  }

  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }
}

/** Runs with the system, stands still from the first `set` on, and runs again after `release`. */
export class HoldableClock implements MovableClock {
  #held: Date | undefined;

  now(): Date {
    return this.#held ?? new Date();
  }

  set(instant: Date): void {
    this.#held = instant;
  }

  release(): void {
    this.#held = undefined;
  }
}
