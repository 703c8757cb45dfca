import type { messages as source } from '../en/tells.js';
import type { Translated } from '../messages.js';

export const messages: Translated<typeof source> = {
  title: '假货鉴别线索',
  what: '您对自家商品的了解，会用于比对每一件提及该权利的商品。店铺看不到这些内容。',
  none: '尚未填写线索',
  noneWhat: '正品绝不会使用的词语、从未生产过的型号或最低售价，都有助于在售出之前发现假货。',
  write: '填写线索',
  separator: '；',
  kind: {
    phrase: '词语',
    'false-model': '从未生产的型号',
    impossible: '不存在的组合',
    channel: '仅限指定店铺销售',
    'price-floor': '最低售价',
    pictures: '假货图片',
  },
  kindWhat: {
    phrase: '正品描述中绝不会出现的词语。',
    'false-model':
      '您从未使用过的型号：# 代表一位数字，@ 代表一个字母，? 代表其中任一，* 代表最多八位。',
    impossible: '仅以部分颜色、尺码或材质生产的型号。',
    channel: '仅由这些店铺销售的商品。',
    'price-floor': '正品不会低于此价销售。',
    pictures: '假货或其包装的图片，最多十张。展示这些图片的商品会被发现。',
  },
  says: {
    impossible: '{{model}}：{{attribute}}仅有{{made}}',
    channel: '{{model}}：仅{{merchants}}',
  },
  field: {
    phrases: '词语',
    patterns: '型号或型号格式',
    model: '型号名称',
    attribute: '有差异的属性，例如颜色',
    known: '卖家可能使用的所有说法',
    made: '实际生产的款式',
    merchants: '店铺（店铺站点/店铺编号）',
    amount: '最低售价',
    currency: '货币',
  },
  new: {
    title: '填写“{{title}}”的线索',
    kind: '线索类型',
    lines: '每行一个',
    try: '用在售商品试运行',
    keep: '存为草稿',
    live: '启用',
    tryFirst: '查看试运行结果之后才能启用。',
  },
  tried: {
    title_other: '在 {{count}} 件提及该权利的在售商品中，会命中 {{matched}} 件',
    nothing: '没有在售商品提及该权利。',
    more_other: '另有 {{count}} 件',
  },
  stage: { draft: '草稿', live: '启用中', ended: '已停用' },
  to: { live: '启用', ended: '停用' },
  column: { tell: '线索内容', stage: '状态', written: '填写日期', action: '操作' },
  performance: { matched: '命中', removed: '已下架', cleared: '已放行' },
};
