import type { Bilingual } from '../../contracts/findings.js';

/** Every kind of observation of this engine. Fusion weighs them; the engine does not judge. */
export const textSignals = {
  'mark-named': {
    en: 'A protected mark is used as the brand of the goods.',
    zh: '受保护的商标被用作商品品牌。',
  },
  'mark-disguised': {
    en: 'A protected mark is written so that a search for it fails.',
    zh: '受保护的商标以规避检索的写法出现。',
  },
  'mark-compatible': {
    en: 'A protected mark says what the goods fit: descriptive use (exculpating).',
    zh: '商标用于说明商品适配对象，属描述性使用（有利于卖家）。',
  },
  'mark-negated': {
    en: 'The listing says that the goods are not of this mark (exculpating).',
    zh: '商品声明并非该品牌（有利于卖家）。',
  },
  'mark-authorised': {
    en: 'The seller is authorised by the holder of the mark (exculpating).',
    zh: '卖家已获权利人授权（有利于卖家）。',
  },
  'mark-other-class': {
    en: 'The goods are outside the classes that the mark is registered for (exculpating).',
    zh: '商品不属于该商标核定的类别（有利于卖家）。',
  },
  'mark-common-word': {
    en: 'The mark is also an ordinary word, and nothing says that it is meant as a brand.',
    zh: '该商标也是普通词语，上下文未显示用作品牌。',
  },
  'mark-without-model': {
    en: 'An offer that names a mark and sorts of goods, but no model, line or article.',
    zh: '只写品牌和品类，没有型号、系列或货号。',
  },
  'replica-language': {
    en: 'The seller says in the words of the trade that the goods are copies.',
    zh: '卖家以行业用语表明商品为仿制品。',
  },
  'replica-language-negated': {
    en: 'Talk of copies that denies, warns or quotes (exculpating).',
    zh: '提到仿冒，但用于否认、提醒或引述（有利于卖家）。',
  },
  'lead-sound': {
    en: 'Characters that sound like a protected mark. A lead only.',
    zh: '与受保护商标读音相同的字。仅为线索。',
  },
  'lead-shape': {
    en: 'Characters that look like a protected mark, are its characters taken apart, or differ in one. A lead only.',
    zh: '与受保护商标字形相近、拆字或仅一字不同的写法。仅为线索。',
  },
} as const satisfies Record<string, Bilingual>;
export type TextSignal = keyof typeof textSignals;

/** How a mark was found, from the plainest writing to the most hidden. */
export type View =
  | 'plain'
  | 'joined'
  | 'invisible'
  | 'look-alike'
  | 'spaced'
  | 'leet'
  | 'sound'
  | 'split'
  | 'shape'
  | 'changed';
