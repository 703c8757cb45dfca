import type { Bilingual } from './findings.js';

/** The states of things in a sentence: “the mandate is …”. */
const words: Readonly<Record<string, Bilingual>> = {
  pending: { en: 'waiting to be checked', zh: '待审核' },
  verified: { en: 'verified', zh: '已核验' },
  refused: { en: 'refused', zh: '核验未通过' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
  expired: { en: 'no longer in force', zh: '已届满' },
  lapsed: { en: 'lapsed', zh: '已失效' },
  challenged: { en: 'challenged', zh: '存在争议' },
  offered: { en: 'offered', zh: '待接受' },
  active: { en: 'active', zh: '有效' },
  ended: { en: 'ended', zh: '已终止' },
  unconfirmed: { en: 'not confirmed yet', zh: '待确认' },
  suspended: { en: 'suspended', zh: '已暂停' },
  invited: { en: 'invited', zh: '已邀请' },
  accepted: { en: 'accepted', zh: '已接受' },
  granted: { en: 'granted', zh: '已授予' },
};

/** The word for a state in both languages; the state itself where nobody has named it. */
export function stateWord(state: string): Bilingual {
  return words[state] ?? { en: state, zh: state };
}
