import { defineProblems } from '../../platform/errors/index.js';

export const decisionProblem = defineProblems({
  'decision-not-found': {
    status: 404,
    en: 'There is no such decision among those you may read.',
    zh: '在您可查看的范围内未找到该决定。',
  },
  'decision-already-undone': {
    status: 409,
    en: 'This decision has been undone already.',
    zh: '该决定已被撤销。',
  },
  'contest-by-counter-notice': {
    status: 409,
    en: 'This decision rests on a notice: contest it by a counter-notice.',
    zh: '该决定系依据侵权通知作出，请通过反通知提出异议。',
  },
  'decision-contested': {
    status: 409,
    en: 'This decision has been contested already.',
    zh: '已对该决定提出过异议。',
  },
  'contest-not-found': {
    status: 404,
    en: 'There is no such contest among those you may read.',
    zh: '在您可查看的范围内未找到该异议。',
  },
  'contest-answered': {
    status: 409,
    en: 'This contest has been answered already.',
    zh: '该异议已有答复。',
  },
  'reason-unknown': {
    status: 422,
    en: 'There is no such reason: {reason}',
    zh: '不存在该理由代码：{reason}',
  },
});
