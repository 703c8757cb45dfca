import type { EntryType } from '../../contracts/journal/index.js';
import type { Text } from './regimes/index.js';

/** What a party is told by mail about a move: `{count}` claims, `{reference}` the case. */
export interface Letter {
  subject: Text;
  body: Text;
}

type Told = Partial<Record<EntryType, Partial<Record<'complainant' | 'merchant', Letter>>>>;

const letter = (en: [string, string], zh: [string, string]): Letter => ({
  subject: { en: en[0], zh: zh[0] },
  body: { en: en[1], zh: zh[1] },
});

/** Who is told what, entry by entry; a party without a row is not written to. */
export const letters: Told = {
  'notice.submitted': {
    complainant: letter(
      [
        'We have received your notice {reference}',
        'Your notice with {count} claim(s) has arrived and is on the review desk. Each claim is decided on its own; you will hear of every step.',
      ],
      [
        '已收到您的侵权通知 {reference}',
        '您的通知（共 {count} 项投诉）已收到并进入审核。每一项将单独作出决定，进展会逐一通知您。',
      ],
    ),
  },
  'claim.information-requested': {
    complainant: letter(
      [
        'Information is missing in {reference}',
        'We need more information on {count} claim(s) before we can decide. Please answer before the date shown with the claim.',
      ],
      [
        '通知 {reference} 需要补充信息',
        '{count} 项投诉需要补充信息后方可处理，请在页面所示期限前回复。',
      ],
    ),
  },
  'claim.accepted': {
    complainant: letter(
      [
        '{count} claim(s) of {reference} accepted',
        'The listings named have been removed. The statement of reasons is with the notice.',
      ],
      ['通知 {reference} 中 {count} 项投诉成立', '相关商品已被移除。决定理由说明见该通知页面。'],
    ),
    merchant: letter(
      [
        'A listing of yours has been removed ({reference})',
        'A rights holder’s notice against {count} listing(s) of yours was accepted. You can read why and contest it, free of charge.',
      ],
      [
        '您的商品因侵权通知被移除（{reference}）',
        '权利人针对您 {count} 件商品的投诉已被受理。您可以查看理由说明，并免费提出反通知。',
      ],
    ),
  },
  'claim.rejected': {
    complainant: letter(
      [
        '{count} claim(s) of {reference} rejected',
        'The statement of reasons says why, and what you can do.',
      ],
      ['通知 {reference} 中 {count} 项投诉未成立', '决定理由说明中载明了原因以及您的救济途径。'],
    ),
  },
  'claim.withdrawn': {
    complainant: letter(
      [
        '{count} claim(s) of {reference} are withdrawn',
        'They are closed; nothing was done against the listings.',
      ],
      ['通知 {reference} 中 {count} 项投诉已撤回', '相关投诉已关闭，未对商品采取措施。'],
    ),
  },
  'claim.retracted': {
    merchant: letter(
      [
        'A claim against you was retracted ({reference})',
        '{count} listing(s) of yours have been restored.',
      ],
      ['针对您的投诉已撤回（{reference}）', '您的 {count} 件商品已恢复。'],
    ),
  },
  'claim.counter-returned': {
    merchant: letter(
      [
        'Your counter-notice needs to be completed ({reference})',
        'Please complete it before the date shown; the reviewer says what is missing.',
      ],
      ['您的反通知需要补正（{reference}）', '请在所示期限前补正，审核人员已说明欠缺内容。'],
    ),
  },
  'claim.counter-forwarded': {
    complainant: letter(
      [
        'A counter-notice answers {reference}',
        'The merchant contests {count} claim(s). Please acknowledge receipt and answer in the period shown; without an answer the listings are restored.',
      ],
      [
        '收到针对通知 {reference} 的反通知',
        '商家对 {count} 项投诉提出异议。请确认收到并在所示期限内回应；逾期未回应的，商品将予恢复。',
      ],
    ),
    merchant: letter(
      [
        'Your counter-notice was forwarded ({reference})',
        'The complainant now has the period shown to answer.',
      ],
      ['您的反通知已转送投诉人（{reference}）', '投诉人须在所示期限内作出回应。'],
    ),
  },
  'claim.counter-answered': {
    merchant: letter(
      [
        'The complainant has answered your counter-notice ({reference})',
        'You can read the answer with the case.',
      ],
      ['投诉人已回应您的反通知（{reference}）', '您可在案件页面查看回应内容。'],
    ),
  },
  'claim.counter-upheld': {
    complainant: letter(
      [
        '{count} listing(s) of {reference} restored',
        'The counter-notice succeeded or was not answered in time. The statement of reasons is with the notice.',
      ],
      [
        '通知 {reference} 所涉 {count} 件商品已恢复',
        '反通知成立或未在期限内得到回应。决定理由说明见该通知页面。',
      ],
    ),
    merchant: letter(
      ['Your listing is restored ({reference})', '{count} listing(s) of yours are back.'],
      ['您的商品已恢复（{reference}）', '您的 {count} 件商品已恢复。'],
    ),
  },
  'claim.counter-dismissed': {
    merchant: letter(
      [
        'Your counter-notice did not succeed ({reference})',
        'The measure stays. The statement of reasons says why and where else you can turn.',
      ],
      ['您的反通知未成立（{reference}）', '措施维持不变。决定理由说明中载明了原因及其他救济途径。'],
    ),
  },
  'claim.suit-concluded': {
    complainant: letter(
      [
        'A court’s decision was carried out in {reference}',
        '{count} claim(s) have been moved as the court or authority decided.',
      ],
      ['已执行与通知 {reference} 有关的裁决', '{count} 项投诉已按法院或主管机关的认定处理。'],
    ),
    merchant: letter(
      [
        'A court’s decision was carried out ({reference})',
        '{count} claim(s) against you have been moved as the court or authority decided.',
      ],
      ['已执行相关裁决（{reference}）', '针对您的 {count} 项投诉已按法院或主管机关的认定处理。'],
    ),
  },
};
