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
  'reason-unknown': {
    status: 422,
    en: 'There is no such reason: {reason}',
    zh: '不存在该理由代码：{reason}',
  },
});
