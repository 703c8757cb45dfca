import { defineProblems } from '../../platform/errors/index.js';

/** Refusals of screening. */
export const screeningProblem = defineProblems({
  'screening-not-found': {
    status: 404,
    en: 'There is no such screening.',
    zh: '没有该筛查记录。',
  },
  'screening-concluded': {
    status: 409,
    en: 'This screening has been concluded already.',
    zh: '该筛查已有结论。',
  },
  'rule-not-found': {
    status: 404,
    en: 'There is no such rule.',
    zh: '没有该规则。',
  },
});
