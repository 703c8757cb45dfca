import type { Bilingual } from '../../../contracts/findings.js';

/** What somebody did in the window: a complainant's notices, or a merchant's counter-notices. */
export interface Conduct {
  /** All that was decided, and of it what was manifestly unfounded. */
  decided: number;
  unfounded: number;
  /** Parties hit by what was unfounded. */
  harmed: number;
  /** Listings that were down for it, in days. */
  daysDown: number;
  /** Persons found bad faith in so many vetted cases. */
  badFaith: number;
  warnedBefore: boolean;
}

export type MisuseStep = 'none' | 'warning' | 'suspension';

/** The four factors of DSA art. 23(3), each with its figures and words. */
export interface MisuseFactors {
  absolute: { unfounded: number };
  share: { unfounded: number; decided: number };
  gravity: { harmed: number; daysDown: number };
  intent: { badFaith: number };
  words: Bilingual[];
  proposal: MisuseStep;
  /** Days of the suspension proposed; 0 is none. */
  days: number;
}

const FREQUENT = 5;
const SHARE = 0.5;

/**
 * Weighs the four factors: frequent and mostly unfounded deserves a warning, the same after a
 * warning a suspension, longer where bad faith was found. A person decides.
 */
export function misuseFactors(conduct: Conduct): MisuseFactors {
  const { decided, unfounded, harmed, daysDown, badFaith, warnedBefore } = conduct;
  const isFrequent = unfounded >= FREQUENT;
  const isMostly = decided > 0 && unfounded / decided >= SHARE;
  const isMisuse = isFrequent && (isMostly || badFaith >= 2);
  const proposal: MisuseStep = !isMisuse ? 'none' : warnedBefore ? 'suspension' : 'warning';
  const days = proposal === 'suspension' ? (badFaith > 0 || harmed >= 20 ? 90 : 30) : 0;
  return {
    absolute: { unfounded },
    share: { unfounded, decided },
    gravity: { harmed, daysDown },
    intent: { badFaith },
    words: wordsOf(conduct),
    proposal,
    days,
  };
}

function wordsOf({ decided, unfounded, harmed, daysDown, badFaith, warnedBefore }: Conduct) {
  const words: Bilingual[] = [
    {
      en: `Number: ${unfounded} were manifestly unfounded.`,
      zh: `数量：明显无依据的共 ${unfounded} 项。`,
    },
    {
      en: `Share: ${unfounded} of ${decided} decided.`,
      zh: `比例：已处理 ${decided} 项，其中 ${unfounded} 项明显无依据。`,
    },
    {
      en: `Gravity: ${harmed} parties affected; listings down for ${Math.round(daysDown)} days in all.`,
      zh: `严重程度：波及 ${harmed} 方，商品累计下架 ${Math.round(daysDown)} 天。`,
    },
    {
      en:
        badFaith > 0
          ? `Intent: a person found bad faith in ${badFaith} cases.`
          : 'Intent: nobody has found bad faith so far.',
      zh: badFaith > 0 ? `意图：人工认定恶意 ${badFaith} 件。` : '意图：目前未认定恶意。',
    },
  ];
  if (!warnedBefore) return words;
  return [...words, { en: 'A warning was given before.', zh: '此前已发出警告。' }];
}
