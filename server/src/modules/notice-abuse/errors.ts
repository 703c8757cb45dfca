import { defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const abuseProblem = defineProblems({
  'vetting-not-found': {
    status: 404,
    en: 'There is no such notice, or it has not been vetted yet.',
    zh: '未找到该通知，或尚未完成核查。',
  },
  'vetting-concluded': {
    status: 409,
    en: 'Somebody has concluded this vetting already.',
    zh: '该项核查已有结论。',
  },
  'request-not-found': {
    status: 404,
    en: 'There is no such request among those you may see.',
    zh: '在您可查看的范围内未找到该要求。',
  },
  'request-not-open': {
    status: 409,
    en: 'This request has been answered or settled already.',
    zh: '该要求已答复或已了结。',
  },
  'request-exists': {
    status: 409,
    en: 'The complainant has been asked for this already.',
    zh: '已向投诉人提出过该项要求。',
  },
  'misuse-not-found': {
    status: 404,
    en: 'There is no such measure among those you may see.',
    zh: '在您可查看的范围内未找到该项措施。',
  },
  'warning-needed': {
    status: 409,
    en: 'Nobody is suspended who was not warned before (DSA art. 23).',
    zh: '未经事先警告，不得暂停处理（《数字服务法》第二十三条）。',
  },
  'misuse-contested': {
    status: 409,
    en: 'This measure has been contested already.',
    zh: '该项措施已提出过异议。',
  },
  'misuse-not-contested': {
    status: 409,
    en: 'No contest of this measure waits for an answer.',
    zh: '该项措施没有待答复的异议。',
  },
  'own-measure': {
    status: 403,
    en: 'Whoever imposed a measure does not answer its contest.',
    zh: '作出措施的人员不得处理对该措施的异议。',
  },
  'party-unknown': {
    status: 422,
    en: 'No complainant or merchant with this id has been party to a notice.',
    zh: '未找到曾参与投诉的该投诉人或商家。',
  },
  'already-limited': {
    status: 409,
    en: 'The claims of this complainant are limited already.',
    zh: '该投诉人的每日投诉数量已受限制。',
  },
  'weights-not-found': {
    status: 404,
    en: 'There are no such weights that wait to be adopted.',
    zh: '未找到待采用的该版权重。',
  },
  'own-weights': {
    status: 403,
    en: 'Somebody else than who had the weights learned adopts them.',
    zh: '权重须由发起学习者以外的人员采用。',
  },
  'pack-not-offered': {
    status: 404,
    en: 'No evidence pack is offered to you on this right.',
    zh: '未就该权利向您提供证据包。',
  },
});
