import type { PersonId } from '../../contracts/ids.js';
import type { TimerHandler } from '../../platform/timers/index.js';
import { forgetSignUp, SIGN_UP_TIMER } from './sign-up/sign-up.js';

/** Clocks of this module. */
export const accountsTimers: ReadonlyMap<string, TimerHandler> = new Map([
  [SIGN_UP_TIMER, (tx, { subject }) => forgetSignUp(tx, subject as PersonId)],
]);
