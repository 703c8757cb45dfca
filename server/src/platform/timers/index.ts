export {
  clearTimer,
  clearTimers,
  fireDueTimers,
  nextDueAt,
  setTimer,
  setTimers,
  type Timer,
  type TimerHandler,
} from './timers.js';
