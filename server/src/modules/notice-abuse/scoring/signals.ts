import type { Bilingual } from '../../../contracts/findings.js';

/** Signals that grow together are capped together: five views of one fact are one fact. */
export type Family = 'outcome' | 'right' | 'documents' | 'targeting' | 'cluster';

export const CAPS: Record<Family, number> = {
  outcome: 4.2,
  right: 3.6,
  documents: 1.8,
  targeting: 1.6,
  cluster: 1.4,
};

interface Signal {
  family: Family;
  /** What it says, with the figures in braces. */
  text: Bilingual;
}

/** Everything that can count against a complaint. None of it is size, country or language. */
export const SIGNALS = {
  rejected: {
    family: 'outcome',
    text: {
      en: '{numerator} of {denominator} decided claims were rejected; others see {peer} %.',
      zh: '已处理的 {denominator} 项投诉中有 {numerator} 项被驳回，同类投诉人平均为 {peer}%。',
    },
  },
  lost: {
    family: 'outcome',
    text: {
      en: 'Merchants won {numerator} of {denominator} counter-notices; against others they win {peer} %.',
      zh: '商家的 {denominator} 份反通知中有 {numerator} 份成立，同类平均为 {peer}%。',
    },
  },
  withdrawn: {
    family: 'outcome',
    text: {
      en: '{numerator} of {denominator} contested claims were given up; others give up {peer} %.',
      zh: '遭反通知的 {denominator} 项投诉中有 {numerator} 项随后撤回，同类平均为 {peer}%。',
    },
  },
  overturned: {
    family: 'outcome',
    text: {
      en: '{numerator} of {denominator} decided claims fell after a counter-notice; of others’ {peer} %.',
      zh: '已处理的 {denominator} 项投诉中有 {numerator} 项在反通知后被推翻或放弃，同类平均为 {peer}%。',
    },
  },
  repeats: {
    family: 'outcome',
    text: {
      en: '{numerator} of {denominator} claims repeat ones that had failed; others repeat {peer} %.',
      zh: '{denominator} 项投诉中有 {numerator} 项重复已失败的投诉，同类平均为 {peer}%。',
    },
  },
  outside: {
    family: 'targeting',
    text: {
      en: '{numerator} of {denominator} goods lie outside the classes of the right.',
      zh: '{denominator} 件商品中有 {numerator} 件不在核定使用类别之内。',
    },
  },
  earlier: {
    family: 'right',
    text: {
      en: '{numerator} of {denominator} goods were sold here before the right was filed.',
      zh: '{denominator} 件商品中有 {numerator} 件在该权利申请之前已在本平台销售。',
    },
  },
  'fan-out': {
    family: 'targeting',
    text: {
      en: 'A right of {days} days has been held against {merchants} merchants.',
      zh: '该权利取得仅 {days} 天，已用于投诉 {merchants} 家商家。',
    },
  },
  burst: {
    family: 'targeting',
    text: {
      en: 'This week’s claims are {times} times those of an ordinary week of this complainant.',
      zh: '本周投诉量为该投诉人平时一周的 {times} 倍。',
    },
  },
  accounts: {
    family: 'cluster',
    text: {
      en: '{accounts} accounts with the same contact details send notices.',
      zh: '{accounts} 个联系信息相同的账户在提交投诉。',
    },
  },
  'well-known': {
    family: 'right',
    text: {
      en: 'The mark resembles a well-known one of somebody else ({percent} %).',
      zh: '该商标与他人的知名商标近似（{percent}%）。',
    },
  },
  'other-owner': {
    family: 'right',
    text: {
      en: 'The mark resembles one that somebody else has registered ({percent} %).',
      zh: '该商标与他人已登记的商标近似（{percent}%）。',
    },
  },
  challenged: {
    family: 'right',
    text: {
      en: 'The right is being challenged.',
      zh: '该权利正处于争议程序中。',
    },
  },
  'number-malformed': {
    family: 'documents',
    text: {
      en: 'The registration number cannot be one of that office.',
      zh: '登记号不符合该机构的编号规则。',
    },
  },
  'registry-mismatch': {
    family: 'documents',
    text: {
      en: 'The office’s register says otherwise on {count} points.',
      zh: '与登记机构记录有 {count} 处不符。',
    },
  },
  'shared-certificate': {
    family: 'documents',
    text: {
      en: 'Another applicant has handed in the same certificate or number.',
      zh: '另有申请人提交了相同的证书或编号。',
    },
  },
  'document-signs': {
    family: 'documents',
    text: {
      en: 'The certificate’s file shows {count} signs of having been worked on.',
      zh: '证书文件有 {count} 处编辑痕迹。',
    },
  },
} as const satisfies Record<string, Signal>;
export type SignalName = keyof typeof SIGNALS;

/** What a signal says of this case. */
export function saySignal(name: SignalName, figures: Readonly<Record<string, number>>): Bilingual {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = figures[key];
      if (value === undefined) return whole;
      // Counts that fade are told as whole ones; shares keep a decimal.
      return String(key === 'peer' ? Math.round(value * 10) / 10 : Math.round(value));
    });
  const { en, zh } = SIGNALS[name].text;
  return { en: fill(en), zh: fill(zh) };
}
