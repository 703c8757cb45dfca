import { defineProblems } from '../errors/index.js';

/** Refusals that any route can answer with. */
export const httpProblem = defineProblems({
  'invalid-request': {
    status: 422,
    en: 'Some fields are not valid. Each is named with what is wrong.',
    zh: '部分字段无效，已逐一列出及其问题。',
  },
  'malformed-body': {
    status: 400,
    en: 'The body could not be read: {reason}',
    zh: '无法读取请求内容：{reason}',
  },
  'not-signed-in': { status: 401, en: 'Sign in first.', zh: '请先登录。' },
  'not-allowed': {
    status: 403,
    en: 'Your role does not allow this.',
    zh: '您的角色无权执行此操作。',
  },
  'cross-site-request': {
    status: 403,
    en: 'This request did not come from this site’s own pages.',
    zh: '该请求并非来自本站页面。',
  },
  'not-found': { status: 404, en: 'There is nothing here.', zh: '未找到该内容。' },
  'idempotency-key-reused': {
    status: 422,
    en: 'This Idempotency-Key was used before with another request.',
    zh: '该 Idempotency-Key 已用于另一请求。',
  },
  'version-required': {
    status: 428,
    en: 'Send If-Match with the version that you have read.',
    zh: '请以 If-Match 发送您读取到的版本号。',
  },
  'version-changed': {
    status: 412,
    en: 'Somebody has changed this since you read it. Read it again.',
    zh: '自您读取后内容已被他人修改，请重新读取。',
  },
  'too-large': {
    status: 413,
    en: 'The body is larger than {limit} bytes.',
    zh: '请求内容超过 {limit} 字节。',
  },
  'unsupported-content-type': {
    status: 415,
    en: 'This content type is not accepted here: {type}',
    zh: '此处不接受该内容类型：{type}',
  },
  'too-many-requests': {
    status: 429,
    en: 'Too many attempts. Try again in {seconds} seconds.',
    zh: '尝试次数过多，请在 {seconds} 秒后重试。',
  },
  unavailable: {
    status: 503,
    en: 'The service is not ready. Try again shortly.',
    zh: '服务尚未就绪，请稍后重试。',
  },
  internal: {
    status: 500,
    en: 'Something failed on our side. Quote {reference} when you report it.',
    zh: '系统内部出错。反馈时请提供编号 {reference}。',
  },
});
