import { defineFields } from './field.js';

/** What a schema finds wrong with a field: zod's codes, and `required` for what is not there. */
export const schemaField = defineFields({
  required: { en: 'This is required.', zh: '此项必填。' },
  'empty-text': { code: 'too_small', en: 'Fill this in.', zh: '请填写此项。' },
  invalid_type: { en: 'This must be {expected}.', zh: '此处应为{expected}。' },
  'too_small-text': {
    code: 'too_small',
    en: 'At least {limit} characters.',
    zh: '至少 {limit} 个字符。',
  },
  'too_big-text': {
    code: 'too_big',
    en: 'At most {limit} characters.',
    zh: '最多 {limit} 个字符。',
  },
  'too_small-list': {
    code: 'too_small',
    en: 'Give at least {limit}.',
    zh: '至少需要 {limit} 项。',
  },
  'too_big-list': { code: 'too_big', en: 'Give at most {limit}.', zh: '最多 {limit} 项。' },
  'too_small-number': { code: 'too_small', en: 'Not below {limit}.', zh: '不得小于 {limit}。' },
  'too_big-number': { code: 'too_big', en: 'Not above {limit}.', zh: '不得大于 {limit}。' },
  'too_small-number-exclusive': {
    code: 'too_small',
    en: 'This must be above {limit}.',
    zh: '必须大于 {limit}。',
  },
  'too_big-number-exclusive': {
    code: 'too_big',
    en: 'This must be below {limit}.',
    zh: '必须小于 {limit}。',
  },
  'format-email': {
    code: 'invalid_format',
    en: 'An e-mail address is written name@example.com.',
    zh: '电子邮箱的格式应如 name@example.com。',
  },
  'format-url': {
    code: 'invalid_format',
    en: 'Give a whole address, such as https://example.com.',
    zh: '请填写完整网址，例如 https://example.com。',
  },
  'format-uuid': { code: 'invalid_format', en: 'This is not a UUID.', zh: '不是有效的 UUID。' },
  'format-date': {
    code: 'invalid_format',
    en: 'Write the date as 2026-03-31.',
    zh: '日期的格式应如 2026-03-31。',
  },
  'format-datetime': {
    code: 'invalid_format',
    en: 'Write date and time as 2026-03-31T09:30:00Z.',
    zh: '日期和时间的格式应如 2026-03-31T09:30:00Z。',
  },
  invalid_format: { en: 'This is not in the form asked for.', zh: '格式不符合要求。' },
  invalid_value: { en: 'Use one of: {values}.', zh: '只能是以下之一：{values}。' },
  unrecognized_keys: { en: 'Unknown here: {keys}.', zh: '此处不接受：{keys}。' },
  not_multiple_of: {
    en: 'This must be a multiple of {divisor}.',
    zh: '必须是 {divisor} 的倍数。',
  },
  invalid_union: {
    en: 'This has none of the forms accepted here.',
    zh: '不符合此处接受的任何一种形式。',
  },
  invalid_key: { en: 'A name in here is not accepted.', zh: '其中有名称不被接受。' },
  invalid_element: { en: 'An entry in here is not valid.', zh: '其中有一项无效。' },
  invalid: { en: 'This is not valid.', zh: '此项无效。' },
});
