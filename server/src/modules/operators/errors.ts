import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Every refusal of this module. */
export const operatorsProblem = defineProblems({
  'cluster-not-found': {
    status: 404,
    en: 'There is no such cluster of shops.',
    zh: '未找到该店铺集群。',
  },
  'shop-not-found': {
    status: 404,
    en: 'There is no such shop among those you may see.',
    zh: '在您可查看的范围内未找到该店铺。',
  },
  'shop-not-linked': {
    status: 409,
    en: 'This shop is linked to no other.',
    zh: '该店铺未与其他店铺关联。',
  },
  'alert-not-found': {
    status: 404,
    en: 'There is no such alert that waits for a person.',
    zh: '未找到待处理的该项预警。',
  },
  'link-contested': {
    status: 409,
    en: 'The link of this shop is contested already.',
    zh: '该店铺的关联已提出异议。',
  },
  'link-contest-not-found': {
    status: 404,
    en: 'There is no such contest that waits for an answer.',
    zh: '未找到待答复的该项异议。',
  },
});

/** What this module says of single fields. */
export const operatorsField = defineFields({
  'unknown-merchant': {
    code: 'not-found',
    en: 'There is no such merchant on this storefront.',
    zh: '该店面没有此商家。',
  },
  'says-nothing': {
    en: 'Brought to its plainest form, this value names nobody.',
    zh: '规范化之后，该值无法指向任何对象。',
  },
});
