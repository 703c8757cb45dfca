import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const evidenceProblem = defineProblems({
  'evidence-not-found': {
    status: 404,
    en: 'There is no such evidence among what you may see.',
    zh: '在您可查看的证据中未找到该项。',
  },
  'evidence-body-missing': {
    status: 400,
    en: 'Send the file itself as the request body, with its content type or application/octet-stream.',
    zh: '请将文件本身作为请求正文发送，并注明其内容类型或 application/octet-stream。',
  },
  'evidence-empty': {
    status: 422,
    en: 'The file is empty.',
    zh: '文件为空。',
  },
  'evidence-type-refused': {
    status: 415,
    en: 'This file is {found}, which is not accepted. Send PNG, JPEG, WebP, GIF, TIFF, PDF, plain text, CSV or MP4.',
    zh: '该文件为 {found}，不予接收。请提交 PNG、JPEG、WebP、GIF、TIFF、PDF、纯文本、CSV 或 MP4 文件。',
  },
  'evidence-type-mismatch': {
    status: 422,
    en: 'The file was announced as {claimed}, but its content is {found}.',
    zh: '文件标称为 {claimed}，但其实际内容为 {found}。',
  },
  'image-damaged': {
    status: 422,
    en: 'The {found} image is damaged or incomplete, so it cannot be shown.',
    zh: '该 {found} 图片已损坏或不完整，无法显示。',
  },
  'image-too-large': {
    status: 422,
    en: 'The image measures {width} × {height} pixels; at most {limit} million pixels are accepted.',
    zh: '图片尺寸为 {width} × {height} 像素，最多接受 {limit} 百万像素。',
  },
});

/** What this module says of single fields. */
export const evidenceField = defineFields({
  'not-found': { en: 'Not among your evidence.', zh: '不在您的证据之中。' },
  mismatch: { en: 'The content is {found}.', zh: '其实际内容为 {found}。' },
});
