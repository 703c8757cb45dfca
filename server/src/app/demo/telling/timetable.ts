import type { MovableClock } from '../../../platform/clock/clock.js';
import type { Runtime } from '../../runtime.js';

interface Scene {
  at: Date;
  play: () => Promise<void>;
  setsTimers: boolean;
}

/** What happens when. Scenes of the same instant are played in the order they were added. */
export class Timetable {
  readonly #scenes: Scene[] = [];

  add(at: Date, play: () => Promise<void>): void {
    this.#insert({ at, play, setsTimers: true });
  }

  /** As `add`, for what sets no timer: it need not be asked afterwards whether one is due. */
  addQuiet(at: Date, play: () => Promise<void>): void {
    this.#insert({ at, play, setsTimers: false });
  }

  #insert(scene: Scene): void {
    let place = this.#scenes.length;
    while (place > 0 && (this.#scenes[place - 1]?.at ?? scene.at) > scene.at) place -= 1;
    this.#scenes.splice(place, 0, scene);
  }

  /**
   * Plays every scene up to `end` at its time, those added meanwhile too. Between two scenes the
   * clock stops at each timer that is due, so that what it does is dated when it was due.
   */
  async play(runtime: Runtime, clock: MovableClock, end: Date): Promise<void> {
    let due = await runtime.nextTimerAt();
    for (let scene = this.#scenes.shift(); scene; scene = this.#scenes.shift()) {
      if (scene.at > end) break;
      due = await letPass(runtime, clock, scene.at, due);
      await scene.play();
      if (scene.setsTimers) due = await runtime.nextTimerAt();
    }
    await letPass(runtime, clock, end, due);
  }
}

/** @param due when the next timer is due. @returns the same, after those until then have fired. */
async function letPass(
  runtime: Runtime,
  clock: MovableClock,
  until: Date,
  due: Date | undefined,
): Promise<Date | undefined> {
  let next = due;
  while (next && next <= until) {
    if (next > clock.now()) clock.set(next);
    await runtime.fireTimers();
    const after = await runtime.nextTimerAt();
    // What is due has fired; only a timer whose handler threw stays.
    if (after && after <= clock.now())
      throw new Error(`The timer of ${after.toISOString()} failed.`);
    next = after;
  }
  clock.set(until);
  return next;
}
