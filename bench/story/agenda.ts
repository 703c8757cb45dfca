const DAY = 86_400_000;

interface Sleeper {
  at: number;
  wake: () => void;
}

/**
 * The calendar of a story whose clock is moved by hand. Everybody acts at the same moment; when all
 * have gone to sleep, the clock goes to the earliest waking, and on from there.
 */
export class Agenda {
  #now: number;
  #awake = 0;
  #sleepers: Sleeper[] = [];
  #rest: (() => void) | undefined;
  readonly #move: (to: Date) => Promise<void>;

  constructor(start: Date, move: (to: Date) => Promise<void>) {
    this.#now = start.getTime();
    this.#move = move;
  }

  get now(): Date {
    return new Date(this.#now);
  }

  /** Sleeps for whole days of the story. */
  days(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#sleepers.push({ at: this.#now + count * DAY, wake: resolve });
      this.#leave();
    });
  }

  /** Several at once within one life, each with sleeps of its own. */
  async all(lives: readonly (() => Promise<void>)[]): Promise<void> {
    if (lives.length === 0) return;
    // The caller's place passes to the others, and comes back with the last of them.
    this.#awake += lives.length - 1;
    let left = lives.length;
    const live = async (life: () => Promise<void>) => {
      await life();
      left -= 1;
      if (left > 0) this.#leave();
    };
    await Promise.all(lives.map(live));
  }

  /** Lives them all to their end and moves the clock as often as it takes. */
  async run(lives: readonly (() => Promise<void>)[]): Promise<void> {
    this.#awake = 1;
    let isOver = false;
    const all = this.all(lives).then(() => {
      isOver = true;
      this.#leave();
    });
    // It is waited for below, also when it fails while the clock moves.
    all.catch(() => {});
    while (!isOver) {
      await Promise.race([this.#stillness(), all]);
      if (!isOver) await this.#next();
    }
    await all;
  }

  #stillness(): Promise<void> {
    if (this.#awake === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#rest = resolve;
    });
  }

  async #next(): Promise<void> {
    const at = Math.min(...this.#sleepers.map((sleeper) => sleeper.at));
    const due = this.#sleepers.filter((sleeper) => sleeper.at === at);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.at !== at);
    await this.#move(new Date(at));
    this.#now = at;
    this.#awake += due.length;
    for (const { wake } of due) wake();
  }

  #leave(): void {
    this.#awake -= 1;
    if (this.#awake === 0) this.#rest?.();
  }
}
