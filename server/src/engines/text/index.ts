export { isOutsideClasses } from './listing-goods.js';
export { type MarkKeys, type MarkLikeness, markKeys, markLikeness } from './mark-likeness.js';
export type { TextMark } from './marks.js';
export { type ListingText, textEngine } from './screen-listing.js';
export { type TextSignal, textSignals } from './signals.js';
export { TextScreen } from './text-screen.js';
