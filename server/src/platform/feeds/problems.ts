import { defineFields, defineProblems } from '../errors/index.js';

/** Refusals of uploads that cannot be read as rows. */
export const feedProblem = defineProblems({
  'feed-format-unknown': {
    status: 415,
    en: 'This is not NDJSON, CSV or TSV in UTF-8: {reason}',
    zh: '文件不是 UTF-8 编码的 NDJSON、CSV 或 TSV：{reason}',
  },
  'feed-bomb': {
    status: 422,
    en: 'The packed upload grows beyond what is accepted ({reason}).',
    zh: '压缩文件解压后超出允许范围（{reason}）。',
  },
  'feed-damaged': {
    status: 422,
    en: 'The upload is damaged near line {line}: {reason}',
    zh: '上传内容在第 {line} 行附近损坏：{reason}',
  },
});

/** What is wrong with a row as it stands in the file. */
export const feedField = defineFields({
  'row-too-long': { en: 'A row has at most {most} bytes.', zh: '每行最多 {most} 字节。' },
  'invalid-utf8': { en: 'This is not valid UTF-8.', zh: '不是有效的 UTF-8。' },
  'not-an-object': { en: 'A row is one JSON object.', zh: '每行应为一个 JSON 对象。' },
  'invalid-json': { en: 'This is not valid JSON: {reason}', zh: '不是有效的 JSON：{reason}' },
  'column-count': {
    en: '{found} fields where the first line names {named} columns.',
    zh: '该行有 {found} 个字段，而首行列出了 {named} 列。',
  },
});
