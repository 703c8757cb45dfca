import type { messages as en } from '../en/metrics.js';
import type { Translated } from '../messages.js';

export const messages: Translated<typeof en> = {
  nav: { home: '总览' },
  home: {
    what: '查看需要您处理的事项和投诉成效。',
    ask_other: '有 {{count}} 件事项等待您处理。',
    newNotice: '发起投诉',
  },
  asked: {
    title: '需要您处理',
    answer: '答复“{{merchant}}”的反通知',
    information: '按平台要求补充材料',
    claims: '“{{title}}”等，共 {{count}} 个投诉项',
    lapsing: '此项权利即将到期，请在登记机关续展后填写新的有效期。',
    lapsed: '此项权利已失效。如已办理续展，请填写新的有效期。',
    refused: '此项权利核验未通过，请更正内容或补充文件。',
    pending: '审核员正在核验此项权利，无需您操作。',
    none: '没有需要您处理的事项',
    noneWhat: '待答复的反通知、平台要求补充的材料、即将到期的权利会显示在此处，并注明截止时间。',
  },
  chart: {
    submitted: '提交',
    accepted: '成立',
    countered: '商家提出反通知',
  },
};
