import { americaCopyright } from './america-copyright.js';
import { americaTrademarks } from './america-trademarks.js';
import { chinaFootwearAndBeauty } from './china-footwear-and-beauty.js';
import { chinaKitchenTeaAndMore } from './china-kitchen-tea-and-more.js';
import { europe } from './europe.js';
import { type DemoNotice, told } from './script.js';

/** Every notice, oldest first. */
export const demoNotices: readonly DemoNotice[] = [
  ...chinaFootwearAndBeauty,
  ...chinaKitchenTeaAndMore,
  ...americaCopyright,
  ...americaTrademarks,
  ...europe,
]
  .map(told)
  .sort((a, b) => b.submittedHoursAgo - a.submittedHoursAgo);
