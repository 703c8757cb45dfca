import type { Bilingual } from '../../../contracts/findings.js';

export interface Question {
  ask: Bilingual;
  options: readonly Bilingual[];
  /** Place of the right option; it never leaves the server. */
  right: number;
}

export interface Lesson {
  code: string;
  title: Bilingual;
  paragraphs: readonly Bilingual[];
  questions: readonly Question[];
}

/** What a sponsored member learns before its association's privileges are granted. */
export const LESSONS: readonly Lesson[] = [
  {
    code: 'what-a-right-covers',
    title: { en: 'What your right covers', zh: '权利的保护范围' },
    paragraphs: [
      {
        en: 'A trademark is protected for the goods it is registered for, in the territory of the office that registered it. Boots are class 25; a phone case is class 9. A notice on goods outside your classes needs a ground other than counterfeiting.',
        zh: '商标在注册机关的辖区内、就核定使用的商品受保护。靴子属第25类，手机壳属第9类。对核定类别之外的商品投诉，不能以“假冒”为由。',
      },
      {
        en: 'Naming your mark is not always infringing it. "Case for Heron phones" says what the case fits. Genuine goods that you sold may be sold on. Descriptive use, news and comparison are free.',
        zh: '提到您的商标并不等于侵权。“适用于苍鹭手机的保护壳”是在说明适配机型；您已售出的正品可以转售；描述性使用、新闻报道和比较均属正当。',
      },
    ],
    questions: [
      {
        ask: {
          en: 'Your mark is registered for clothing only. A shop sells mugs that carry it. What do you do?',
          zh: '您的商标仅注册在服装类。某店铺销售印有该商标的马克杯，您应当：',
        },
        options: [
          { en: 'Report the mugs as counterfeit clothing', zh: '按假冒服装投诉马克杯' },
          {
            en: 'Check first which right covers mugs, and report under that one or not at all',
            zh: '先核实哪项权利覆盖杯具，据此投诉，否则不投诉',
          },
          { en: 'Report every listing of the shop', zh: '投诉该店铺全部商品' },
        ],
        right: 1,
      },
      {
        ask: {
          en: 'A title reads "strap compatible with Heron watches". Is that infringement?',
          zh: '某商品标题为“兼容苍鹭手表的表带”，是否侵权？',
        },
        options: [
          { en: 'Yes, because the mark is in the title', zh: '是，标题中出现了商标' },
          { en: 'Yes, if the strap is cheap', zh: '是，只要价格低' },
          { en: 'No: it tells what the strap fits', zh: '否，属于说明适配对象' },
        ],
        right: 2,
      },
    ],
  },
  {
    code: 'a-notice-that-stands',
    title: { en: 'A notice that stands', zh: '一份站得住的通知' },
    paragraphs: [
      {
        en: 'Look at each listing before you name it. Say in a sentence what shows that it infringes: the stitching, the price against yours, a model that you never made. A reviewer who sees what you saw decides at once.',
        zh: '投诉前请逐一查看每件商品，用一句话写明侵权依据：走线、与正品的价差、您从未生产过的款式。审核人员看得明白，才能立即处理。',
      },
      {
        en: 'Your authorised sellers are yours to know. Enter them as authorisations, so that no notice of yours ever hits one of them.',
        zh: '您有责任掌握自己的授权商家。请登记授权信息，以免误伤自己的经销商。',
      },
    ],
    questions: [
      {
        ask: { en: 'What makes a notice quick to decide?', zh: '怎样的通知处理得最快？' },
        options: [
          {
            en: 'A sentence for each kind of sign that you saw in the listing',
            zh: '针对商品中看到的侵权迹象逐一写明依据',
          },
          { en: 'Naming as many listings as possible', zh: '尽可能多地列出商品' },
          { en: 'Threatening the merchant', zh: '警告商家将承担后果' },
        ],
        right: 0,
      },
      {
        ask: {
          en: 'A notice of yours turns out to name an authorised seller. What now?',
          zh: '您发现通知误将授权商家列入，应当：',
        },
        options: [
          { en: 'Wait for the counter-notice', zh: '等待商家提交反通知' },
          {
            en: 'Retract the claim at once and enter the authorisation',
            zh: '立即撤回该项投诉并登记授权',
          },
          { en: 'Nothing: the seller can explain', zh: '不处理，由商家自行申辩' },
        ],
        right: 1,
      },
    ],
  },
  {
    code: 'when-the-merchant-answers',
    title: { en: 'When the merchant answers', zh: '商家作出回应之后' },
    paragraphs: [
      {
        en: 'A merchant may send a counter-notice. You then have a period, named on the page, to answer with evidence or proof of a complaint or suit. If you stay silent, the claim is withdrawn for you and the listing comes back.',
        zh: '商家可以提交反通知。您须在页面注明的期限内提交证据，或证明已投诉、起诉。逾期不答复，投诉视为撤回，商品恢复上架。',
      },
      {
        en: 'If the merchant is right, say so: conceding costs you less than losing, and the merchant gets its listing back sooner.',
        zh: '若商家言之有理，请直接认可。主动认可的代价小于败诉，也能让商家尽早恢复经营。',
      },
    ],
    questions: [
      {
        ask: {
          en: 'What happens when a forwarded counter-notice is not answered in its period?',
          zh: '反通知转送后，逾期未答复的后果是：',
        },
        options: [
          { en: 'The listing stays removed', zh: '商品继续下架' },
          { en: 'The period begins again', zh: '重新计算期限' },
          {
            en: 'The measure is lifted and the claim counts against you',
            zh: '措施解除，并计入您的不成功投诉',
          },
        ],
        right: 2,
      },
    ],
  },
  {
    code: 'what-privileges-ask',
    title: { en: 'What the privileges ask of you', zh: '优待的前提' },
    paragraphs: [
      {
        en: 'Your notices go ahead of others and need fewer papers because your association vouches for you. They are still decided by the same law, and every merchant can still contest them.',
        zh: '您的通知优先处理、材料从简，是因为协会为您担保。处理依据的法律不变，商家照样可以提出异议。',
      },
      {
        en: 'Notices sent to harm a competitor, or about rights that you know to be invalid, end the privileges, are counted for everyone to see, and under Chinese law cost double damages.',
        zh: '为打击竞争对手而投诉，或明知权利无效仍投诉，将失去优待并计入公开数据；依中国法律，恶意错误通知须加倍赔偿损失。',
      },
    ],
    questions: [
      {
        ask: { en: 'What do the privileges change?', zh: '优待改变的是什么？' },
        options: [
          { en: 'How fast and with how few papers a notice is handled', zh: '处理速度和所需材料' },
          { en: 'What counts as infringement', zh: '侵权的认定标准' },
          { en: 'Whether merchants may answer', zh: '商家是否可以申辩' },
        ],
        right: 0,
      },
      {
        ask: {
          en: 'You learn that your registration is about to be declared invalid. May you go on sending notices on it?',
          zh: '您得知自己的注册即将被宣告无效，能否继续据此投诉？',
        },
        options: [
          { en: 'Yes, until it is off the register', zh: '可以，直至被正式注销' },
          {
            en: 'No: a notice known to be wrong is sent in bad faith',
            zh: '不可以，明知错误仍投诉属于恶意',
          },
          { en: 'Yes, against competitors only', zh: '可以，但仅针对竞争对手' },
        ],
        right: 1,
      },
    ],
  },
];

/** Places of the questions that these answers get wrong; a missing answer is a wrong one. */
export function wrongAnswers(lesson: Lesson, answers: readonly number[]): number[] {
  return lesson.questions.flatMap(({ right }, i) => (answers[i] === right ? [] : [i]));
}
