import { defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const programsProblem = defineProblems({
  'too-many-invitations': {
    status: 429,
    en: 'An association invites at most {most} members a day.',
    zh: '每个协会每日最多邀请 {most} 家成员。',
  },
  'rule-changed': {
    status: 412,
    en: 'Somebody has written version {version} of the rule meanwhile. Read it and write again.',
    zh: '规则已被他人更新为第 {version} 版，请查看后重新编辑。',
  },
  'standing-change-not-found': {
    status: 404,
    en: 'There is no such change of standing among yours.',
    zh: '未找到该项资格变动。',
  },
  'standing-change-contested': {
    status: 409,
    en: 'This change has been contested already.',
    zh: '该项资格变动已提出过异议。',
  },
  'standing-contest-not-found': {
    status: 404,
    en: 'There is no such contest of a standing.',
    zh: '未找到该项资格异议。',
  },
  'standing-contest-answered': {
    status: 409,
    en: 'This contest has been answered already.',
    zh: '该项资格异议已有答复。',
  },
  'exemption-needs-end': {
    status: 422,
    en: 'Say until which date the holder stands whatever the figures say.',
    zh: '请填写不受指标限制保留资格的截止日期。',
  },
  'standing-not-found': {
    status: 404,
    en: 'There is no such holder among those whose standing you may see.',
    zh: '在您可查看的权利人中未找到该权利人。',
  },
  'window-not-valid': {
    status: 422,
    en: 'The window must begin before it ends and span at most three years.',
    zh: '统计区间的起始日须早于截止日，且跨度不得超过三年。',
  },
  'sponsorship-not-found': {
    status: 404,
    en: 'There is no such membership among those you may see.',
    zh: '在您可查看的成员资格中未找到该项。',
  },
  'sponsorship-exists': {
    status: 409,
    en: 'This address has been invited already.',
    zh: '该邮箱已被邀请。',
  },
  'invitation-not-valid': {
    status: 404,
    en: 'This invitation is unknown, used or withdrawn. Ask the association for a new one.',
    zh: '该邀请不存在、已被使用或已撤回，请联系协会重新邀请。',
  },
  'already-sponsored': {
    status: 409,
    en: 'Your organisation is sponsored by this association already.',
    zh: '贵单位已是该协会的受荐成员。',
  },
  'not-a-rights-holder': {
    status: 422,
    en: 'Only a rights holder can be a sponsored member.',
    zh: '仅权利人可成为受荐成员。',
  },
  'lesson-not-found': { status: 404, en: 'There is no such lesson.', zh: '未找到该课程。' },
  'too-soon': {
    status: 429,
    en: 'The test can be taken again from {at}. Read the lesson once more meanwhile.',
    zh: '可于 {at} 之后重新参加测验，请先复习课程内容。',
  },
  'training-not-open': {
    status: 409,
    en: 'Training is open to members who accepted their invitation; this membership is {status}.',
    zh: '仅已接受邀请的成员可参加培训；该成员资格状态为“{status}”。',
  },
  'sponsorship-over': {
    status: 409,
    en: 'This membership has ended already.',
    zh: '该成员资格已终止。',
  },
  'flagger-not-found': {
    status: 404,
    en: 'There is no such trusted flagger.',
    zh: '未找到该可信举报人。',
  },
  'flagger-exists': {
    status: 409,
    en: 'This organisation is a trusted flagger already.',
    zh: '该组织已是可信举报人。',
  },
  'organisation-not-suited': {
    status: 422,
    en: 'No active organisation of a kind that sends notices has this id.',
    zh: '未找到可提交通知的有效组织。',
  },
  'restriction-not-found': {
    status: 404,
    en: 'No such restriction is running.',
    zh: '未找到正在生效的该项限制。',
  },
});
