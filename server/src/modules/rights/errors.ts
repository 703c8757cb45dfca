import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const rightsProblem = defineProblems({
  'right-not-found': {
    status: 404,
    en: 'There is no such right among those you may see.',
    zh: '在您可查看的权利中未找到该项。',
  },
  'holder-not-found': {
    status: 404,
    en: 'There is no such rights holder among those you act for.',
    zh: '在您有权代理的权利人中未找到该权利人。',
  },
  'right-exists': {
    status: 409,
    en: 'This holder has registered this right already: {id} ({status}).',
    zh: '该权利人已登记过此项权利：{id}（{status}）。',
  },
  'right-expired': {
    status: 422,
    en: 'This right expired on {expiresOn}. Register it with the date of its renewal.',
    zh: '该权利已于 {expiresOn} 到期，请以续展后的日期登记。',
  },
  'right-locked': {
    status: 409,
    en: 'A right that is {status} keeps what was verified. Only documents can be added.',
    zh: '状态为“{status}”的权利不得更改已核验的内容，仅可补充文件。',
  },
  'right-not-pending': {
    status: 409,
    en: 'This right is {status}, so there is nothing to verify. A renewal needs a later date of expiry.',
    zh: '该权利状态为“{status}”，无需核验。如为续展，请提供更晚的到期日。',
  },
  'right-not-challengeable': {
    status: 409,
    en: 'Only a verified right can be challenged; this one is {status}.',
    zh: '仅可对已核验的权利提出异议，该权利状态为“{status}”。',
  },
  'right-not-challenged': {
    status: 409,
    en: 'No challenge to this right is in force.',
    zh: '该权利当前没有生效的异议。',
  },
  'right-withdrawn': {
    status: 409,
    en: 'This right was withdrawn by its holder.',
    zh: '该权利已被权利人撤回。',
  },
  'sign-not-found': {
    status: 404,
    en: 'There is no such sign on this right.',
    zh: '该权利没有此项迹象。',
  },
  'right-not-well-known': {
    status: 409,
    en: 'Only a verified trademark can be recorded as well known.',
    zh: '只有已核验的商标才能登记为知名商标。',
  },
  'authorisation-not-found': {
    status: 404,
    en: 'There is no such authorisation among those you may see.',
    zh: '在您可查看的授权中未找到该项。',
  },
});

/** What this module says of single fields. */
export const rightsField = defineFields({
  'not-applicable': { en: 'Only trademarks have this.', zh: '仅商标需要填写此项。' },
  'subtype-required': {
    code: 'required',
    en: 'Word, figurative or combined?',
    zh: '请选择：文字、图形或组合商标。',
  },
  'classes-required': {
    code: 'required',
    en: 'A trademark has at least one Nice class.',
    zh: '商标至少有一个尼斯分类。',
  },
  'image-required': {
    code: 'required',
    en: 'A figurative mark needs its image.',
    zh: '图形商标须附商标图样。',
  },
  'territories-required': {
    code: 'required',
    en: 'Name the territories designated at this office.',
    zh: '请选择在该登记机关指定的地域。',
  },
  'office-out-of-reach': {
    code: 'out-of-reach',
    en: '{office} registers nothing for {territories}.',
    zh: '{office} 不受理以下地域的登记：{territories}。',
  },
  'right-out-of-reach': {
    code: 'out-of-reach',
    en: 'The right does not hold in {territories}.',
    zh: '该权利在以下地域不受保护：{territories}。',
  },
  'in-future': { en: 'The date lies in the future.', zh: '日期不能晚于今天。' },
  'before-registration': { en: 'It ends before it begins.', zh: '有效期不能早于注册日期。' },
  expired: { en: 'The date is past.', zh: '该日期已过。' },
  past: { en: 'It would have ended before it begins.', zh: '截止日期早于开始日期，或已过去。' },
  'merchant-not-found': {
    code: 'not-found',
    en: 'There is no such merchant.',
    zh: '未找到该商家。',
  },
  'storefront-not-found': {
    code: 'not-found',
    en: 'There is no such storefront.',
    zh: '未找到该店面。',
  },
  locked: {
    en: 'What was verified of a right is kept; this cannot be changed now.',
    zh: '已核验的内容须予保留，此项现在不能更改。',
  },
  exists: { en: 'Registered as {id}.', zh: '已登记为 {id}。' },
});
