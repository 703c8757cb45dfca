import { defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const penaltiesProblem = defineProblems({
  'merchant-unknown': {
    status: 404,
    en: 'There is no such merchant among those you may see.',
    zh: '在您可查看的范围内未找到该商家。',
  },
  'sanction-not-found': {
    status: 404,
    en: 'There is no such sanction among those you may see.',
    zh: '在您可查看的范围内未找到该处罚。',
  },
  'sanction-not-proposed': {
    status: 409,
    en: 'This sanction does not wait for a second person.',
    zh: '该处罚无需第二人审批，或已处理。',
  },
  'sanction-not-in-force': {
    status: 409,
    en: 'This sanction is not in force.',
    zh: '该处罚未生效。',
  },
  'own-sanction': {
    status: 403,
    en: 'Somebody else than who proposed or imposed a sanction does this.',
    zh: '须由提议或作出该处罚以外的人员处理。',
  },
  'sanction-exists': {
    status: 409,
    en: 'The same step, or a stricter one, is in force or proposed already.',
    zh: '同级或更严厉的处罚已生效或已提议。',
  },
  'sanction-contested': {
    status: 409,
    en: 'This sanction has been contested already.',
    zh: '该处罚已提出过异议。',
  },
  'sanction-not-contested': {
    status: 409,
    en: 'No contest of this sanction waits for an answer.',
    zh: '该处罚没有待答复的异议。',
  },
  'policy-changed': {
    status: 409,
    en: 'Somebody has written version {version} meanwhile.',
    zh: '已有人写入第 {version} 版。',
  },
});
