import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Refusals of webhooks. */
export const webhookProblem = defineProblems({
  'webhook-not-found': {
    status: 404,
    en: 'There is no such webhook.',
    zh: '没有该 Webhook。',
  },
  'delivery-not-found': {
    status: 404,
    en: 'There is no such delivery.',
    zh: '没有该投递记录。',
  },
  'webhook-url-refused': {
    status: 422,
    en: 'Messages cannot be sent to this address.',
    zh: '无法向该地址发送消息。',
  },
  'delivery-pending': {
    status: 409,
    en: 'This delivery is still under way; nothing has to be replayed.',
    zh: '该投递仍在进行中，无需重放。',
  },
});

/** What this module says of single fields. */
export const webhookField = defineFields({
  'not-a-url': { en: 'This is not a URL.', zh: '这不是网址。' },
  'not-https': { en: 'Use https.', zh: '请使用 https。' },
  credentials: {
    en: 'Leave user name and password out: every message is signed.',
    zh: '请勿包含用户名和密码：每条消息都带有签名。',
  },
  port: { en: 'Only these ports are allowed: {ports}.', zh: '仅允许以下端口：{ports}。' },
  address: { en: 'This address is not a public one.', zh: '该地址不是公网地址。' },
  'too-long': { en: 'At most 2,000 characters.', zh: '最多 2000 个字符。' },
  'storefront-not-found': {
    code: 'not-found',
    en: 'There is no such storefront.',
    zh: '未找到该店面。',
  },
});
