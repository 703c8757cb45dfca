import { defineFields, defineProblems } from '../../platform/errors/index.js';

export const noticeProblem = defineProblems({
  'notice-not-found': {
    status: 404,
    en: 'There is no such notice among those you may read.',
    zh: '在您可查看的范围内未找到该通知。',
  },
  'claim-not-found': {
    status: 404,
    en: 'There is no such claim among those you may handle.',
    zh: '在您可处理的范围内未找到该投诉项。',
  },
  'claim-picture-not-found': {
    status: 404,
    en: 'The listing of this claim has no picture.',
    zh: '该投诉项所涉商品没有图片。',
  },
  'counter-notice-not-found': {
    status: 404,
    en: 'There is no such counter-notice among those you may read.',
    zh: '在您可查看的范围内未找到该反通知。',
  },
  'draft-not-found': {
    status: 404,
    en: 'There is no such draft of yours.',
    zh: '未找到您的该草稿。',
  },
  'too-many-rows': {
    status: 422,
    en: 'One notice has at most {most} listings. Send the rest in another.',
    zh: '一份通知最多包含 {most} 件商品，其余请另行提交。',
  },
  'not-joinable': {
    status: 422,
    en: 'No counter-notice of another merchant on this right is shared under this id.',
    zh: '未找到其他商家就该权利共享的该份反通知。',
  },
  'processing-suspended': {
    status: 403,
    en: 'Your notices under this regime are not processed until {until}: {reason} You can contest this on your standing’s page.',
    zh: '您在该规则下的通知在 {until} 之前暂停处理。原因：{reason}您可在资格页面提出异议。',
  },
  'rate-limited': {
    status: 429,
    en: 'You may send {perDay} claims a day until {until}, and have sent {sent} today.',
    zh: '在 {until} 之前您每日最多可提交 {perDay} 项投诉，今日已提交 {sent} 项。',
  },
  'notice-incomplete': {
    status: 422,
    en: 'The notice lacks what the regime demands. Each point is named.',
    zh: '通知缺少所适用规则要求的内容，已逐项列出。',
  },
  'counter-notice-incomplete': {
    status: 422,
    en: 'The counter-notice lacks what the regime demands. Each point is named.',
    zh: '反通知缺少所适用规则要求的内容，已逐项列出。',
  },
  'right-not-usable': {
    status: 422,
    en: 'This right cannot be used in a notice: it is {why}.',
    zh: '该权利目前不能用于投诉：{why}。',
  },
  'no-claim-made': {
    status: 422,
    en: 'No row of the notice names a listing that can be complained of. Each is named with its reason.',
    zh: '通知中没有可投诉的商品，已逐行列明原因。',
  },
  'no-claim-moved': {
    status: 409,
    en: 'None of these claims can take this step now. Each is named with its reason.',
    zh: '所选投诉项目前均不能执行此操作，已逐项列明原因。',
  },
  'own-decision': {
    status: 403,
    en: 'You took part in the decision complained of, so a colleague must hear the complaint.',
    zh: '您参与了被申诉的决定，该申诉须由其他审核人员处理。',
  },
  'several-cases': {
    status: 422,
    en: 'One counter-notice answers claims of one complainant under one regime.',
    zh: '一份反通知只能针对同一投诉人、同一规则下的投诉项。',
  },
});

/** What this module says of single fields, of rows and of claims. */
export const noticeField = defineFields({
  statement: { en: 'This statement must be made: {text}', zh: '须作出以下声明：{text}' },
  'signature-required': {
    code: 'required',
    en: 'Type your full name as a signature.',
    zh: '请输入您的全名作为签名。',
  },
  'name-required': { code: 'required', en: 'Give a name.', zh: '请填写姓名或名称。' },
  'email-required': { code: 'required', en: 'Give an e-mail address.', zh: '请填写电子邮箱。' },
  'address-required': { code: 'required', en: 'Give a postal address.', zh: '请填写通讯地址。' },
  'phone-required': { code: 'required', en: 'Give a telephone number.', zh: '请填写电话号码。' },
  'email-format': {
    code: 'format',
    en: 'This is not an e-mail address.',
    zh: '不是有效的电子邮箱。',
  },
  'evidence-required': {
    code: 'required',
    en: 'Attach preliminary evidence.',
    zh: '请附上初步证据。',
  },
  'too-short': {
    en: 'Explain in at least {least} characters.',
    zh: '说明至少需要 {least} 个字符。',
  },
  'storefront-unknown': {
    code: 'unknown',
    en: 'There is no such storefront.',
    zh: '未找到该店面。',
  },
  'right-unknown': {
    code: 'unknown',
    en: 'There is no such right of yours.',
    zh: '在您的权利中未找到该项。',
  },
  'not-here': {
    en: 'This storefront takes notices under {regimes}.',
    zh: '该店面受理通知所依据的规则为：{regimes}。',
  },
  'not-under-regime': {
    en: '{law} does not cover a right of this kind.',
    zh: '{law}不适用于此类权利。',
  },
  'ground-unknown': {
    code: 'unknown',
    en: 'Use one of: {grounds}.',
    zh: '只能是以下之一：{grounds}。',
  },
  'other-right': {
    en: 'This ground does not fit a right of this kind.',
    zh: '该投诉理由不适用于此类权利。',
  },
  pending: { en: 'The right is not verified yet.', zh: '该权利尚未核验。' },
  refused: { en: 'The right was not verified.', zh: '该权利核验未通过。' },
  withdrawn: { en: 'The right was withdrawn by its holder.', zh: '该权利已被权利人撤回。' },
  expired: { en: 'The right has expired.', zh: '该权利已到期。' },
  challenged: { en: 'The right is challenged.', zh: '该权利处于争议之中。' },
  'reason-unknown': {
    code: 'unknown',
    en: 'There is no reason {reason}.',
    zh: '不存在理由代码 {reason}。',
  },
  'court-required': {
    code: 'required',
    en: 'Name the court or authority and the case number.',
    zh: '请填写法院或主管机关的名称及案号。',
  },
  'listing-not-found': {
    en: 'There is no such listing in this storefront.',
    zh: '该店面中没有此商品。',
  },
  'same-as-line': { en: 'The same listing stands in line {of}.', zh: '与第 {of} 行为同一商品。' },
  'already-claimed-in': {
    en: 'The listing is already complained of in notice {of}.',
    zh: '该商品已在通知 {of} 中被投诉。',
  },
  'not-in-this-state': {
    en: 'The claim is not at a stage where this can be done.',
    zh: '该投诉项当前所处阶段不能执行此操作。',
  },
  'answer-not-accepted': {
    en: 'The regime knows no such answer.',
    zh: '所适用的规则不接受这种答复。',
  },
  'period-over': { en: 'The period for this is over.', zh: '期限已过。' },
  'already-extended': { en: 'The period was extended already.', zh: '期限已延长过一次。' },
  'already-appealed': { en: 'This was contested already.', zh: '已提出过申诉。' },
  'nothing-to-undo': { en: 'There is no decision to undo.', zh: '没有可撤销的决定。' },
  'clock-not-due': { en: 'The period is still running.', zh: '期限尚未届满。' },
});
