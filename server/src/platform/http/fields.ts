import { defineFields } from '../errors/index.js';

/** What any route can say of a field. */
export const httpField = defineFields({
  cursor: {
    code: 'invalid',
    en: 'This is not a cursor of this list.',
    zh: '这不是该列表的游标。',
  },
  'not-text': {
    en: 'It holds a NUL or half of a character.',
    zh: '含有 NUL 或残缺的字符。',
  },
  'key-too-long': { code: 'too-long', en: 'At most 200 characters.', zh: '最多 200 个字符。' },
});
