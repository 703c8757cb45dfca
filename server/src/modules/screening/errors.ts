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
  'screening-not-waiting': {
    status: 409,
    en: 'This screening does not wait on the desk.',
    zh: '该筛查不在待处理之列。',
  },
  'screening-not-concluded': {
    status: 409,
    en: 'This screening has no conclusion to undo.',
    zh: '该筛查尚无结论，无法撤销。',
  },
  'removal-without-right': {
    status: 409,
    en: 'A removal rests on a verified right; name one.',
    zh: '下架须以已核实的权利为依据，请指明权利。',
  },
  'reason-not-for-removal': {
    status: 422,
    en: 'This reason does not remove a listing: {reason}',
    zh: '该理由不能作为下架依据：{reason}',
  },
  'rule-below-bar': {
    status: 409,
    en: 'People found this rule wrong more often than it promises; rewrite it first.',
    zh: '人工核查表明该规则的准确率低于其承诺标准，请先改写。',
  },
  'scorecard-not-found': {
    status: 404,
    en: 'There is no such scorecard.',
    zh: '没有该评分卡。',
  },
  'nothing-learned': {
    status: 409,
    en: 'The {labels} labels teach nothing better than the weights in force: too few, or of one kind.',
    zh: '现有 {labels} 个人工结论尚不足以得出更好的权重：数量过少或类型单一。',
  },
  'tell-not-found': {
    status: 404,
    en: 'There is no such tell of this right.',
    zh: '该权利下没有这条鉴别线索。',
  },
  'tell-not-a-picture': {
    status: 422,
    en: 'This file is not a picture: {file}',
    zh: '该文件不是图片：{file}',
  },
  'tell-ended': {
    status: 409,
    en: 'This tell has ended; write it anew to use it again.',
    zh: '该鉴别线索已停用；如需再次使用，请重新填写。',
  },
  'tells-hidden': {
    status: 403,
    en: 'Only the holder and the platform see how fakes of a right are recognised.',
    zh: '只有权利人和平台可以查看鉴别线索。',
  },
  'rule-not-found': {
    status: 404,
    en: 'There is no such rule.',
    zh: '没有该规则。',
  },
});
