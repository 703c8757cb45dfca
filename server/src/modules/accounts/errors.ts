import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Refusals of this module. */
export const accountsProblem = defineProblems({
  'sign-in-refused': {
    status: 401,
    en: 'The e-mail address and the password do not match an account.',
    zh: '电子邮箱或密码不正确。',
  },
  'email-not-confirmed': {
    status: 403,
    en: 'Confirm your e-mail address first: we have sent you a new message with the link.',
    zh: '请先确认您的电子邮箱：我们已重新发送含确认链接的邮件。',
  },
  'organisation-not-admitted': {
    status: 403,
    en: 'Your organisation’s account is suspended or was refused. Ask the platform.',
    zh: '贵机构的账户已被暂停或未获批准，请联系平台。',
  },
  'token-not-valid': {
    status: 410,
    en: 'This link was used before or has expired. Ask for a new one.',
    zh: '该链接已被使用或已过期，请重新获取。',
  },
  'password-too-weak': {
    status: 422,
    en: 'Choose a password that is harder to guess.',
    zh: '请选择更难被猜中的密码。',
  },
  'password-wrong': {
    status: 403,
    en: 'The present password is not right.',
    zh: '当前密码不正确。',
  },
  'already-set-up': {
    status: 409,
    en: 'This installation already has an administrator.',
    zh: '本系统已设有管理员。',
  },
  'email-taken': {
    status: 409,
    en: 'There is already an account with this e-mail address.',
    zh: '该电子邮箱已有账户。',
  },
  'organisation-not-found': {
    status: 404,
    en: 'There is no such organisation.',
    zh: '未找到该机构。',
  },
  'organisation-state': {
    status: 409,
    en: 'The organisation is {status}; this cannot be done now.',
    zh: '该机构当前状态为 {status}，无法执行此操作。',
  },
  'person-not-found': { status: 404, en: 'There is no such person.', zh: '未找到该人员。' },
  'role-not-given-here': {
    status: 422,
    en: 'An organisation of kind {kind} has no role {role}.',
    zh: '类型为 {kind} 的机构没有角色 {role}。',
  },
  'last-of-its-leaders': {
    status: 409,
    en: 'The organisation would be left without a person of the role {role}. Give it to somebody first.',
    zh: '该机构将没有任何 {role} 角色的人员，请先将此角色授予他人。',
  },
  'session-not-found': {
    status: 404,
    en: 'There is no such session of yours.',
    zh: '未找到您的该登录会话。',
  },
  'api-key-not-found': {
    status: 404,
    en: 'There is no such API key in your organisation.',
    zh: '贵机构没有该 API 密钥。',
  },
  'scope-too-wide': {
    status: 422,
    en: 'A key cannot be given what you may not do yourself.',
    zh: '密钥的权限不能超出您自己的权限。',
  },
  'passkey-not-found': {
    status: 404,
    en: 'There is no such passkey of yours.',
    zh: '未找到您的该通行密钥。',
  },
  'passkey-refused': {
    status: 401,
    en: 'The passkey could not be verified. Begin again.',
    zh: '通行密钥验证未通过，请重新开始。',
  },
  'sign-on-not-offered': {
    status: 404,
    en: 'This installation has no single sign-on.',
    zh: '本系统未启用单点登录。',
  },
  'sign-on-refused': {
    status: 403,
    en: 'The sign-on was not accepted: {reason}',
    zh: '单点登录未被接受：{reason}',
  },
  'mandate-not-found': {
    status: 404,
    en: 'There is no such mandate among yours.',
    zh: '未找到与贵机构有关的该委托。',
  },
  'mandate-not-possible': {
    status: 422,
    en: 'A mandate is given by a rights holder to an agent.',
    zh: '委托须由权利人授予代理机构。',
  },
  'mandate-exists': {
    status: 409,
    en: 'There is already a mandate between the two, given or offered.',
    zh: '双方之间已有生效或待接受的委托。',
  },
  'mandate-state': {
    status: 409,
    en: 'The mandate is {status}; this cannot be done now.',
    zh: '该委托当前状态为 {status}，无法执行此操作。',
  },
});

/** What this module says of single fields. */
export const accountsField = defineFields({
  short: { en: 'At least 12 characters.', zh: '至少 12 个字符。' },
  plain: { en: 'At least 5 different characters.', zh: '至少包含 5 种不同字符。' },
  own: { en: 'Not your own name or address.', zh: '不得使用您的姓名或邮箱。' },
  'scope-too-wide': { en: 'You may not give {permission}.', zh: '您无权授予 {permission}。' },
  'agent-not-found': { code: 'not-found', en: 'There is no such agent.', zh: '未找到该代理机构。' },
});
