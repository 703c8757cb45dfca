import type { messages as en } from '../en/shell.js';
import type { Translated } from '../messages.js';

export const messages: Translated<typeof en> = {
  home: 'Magpie 首页',
  skip: '跳到正文',
  navigation: '主导航',
  openNavigation: '展开导航',
  closeNavigation: '收起导航',
  loading: '正在加载',
  account: '账号与安全',
  signOut: '退出登录',
  keys: '键盘快捷键',
  demo: '演示数据',
  retry: '重试',
  goHome: '返回我的首页',
  theme: { light: '切换为浅色', dark: '切换为深色' },
  pending: '贵机构正在等待平台审核。您可以先登记权利、准备材料，审核通过后即可发起投诉和答复。',
  portal: {
    holder: '权利保护',
    merchant: '我的店铺',
    reviewer: '审核',
    admin: '平台管理',
    own: '个人',
  },
  kind: {
    'rights-holder': '权利人',
    agent: '代理机构',
    merchant: '商家',
    association: '行业协会',
    authority: '主管部门',
    platform: '平台',
  },
  notFound: {
    title: '页面不存在',
    body: '网址可能有误，或页面内容已被移除。案件编号和我们邮件中的链接始终有效；如果您是从那里打开的，请告知客服。',
  },
  forbidden: {
    title: '您无权查看此页面',
    body: '此页面属于“{{portal}}”。如果您也负责这项工作，请用相应账号登录，或向管理员申请权限。',
  },
  offline: {
    banner: '网络已断开。当前内容可能不是最新，您提交的内容也无法送达。',
    title: '无法连接 Magpie',
    body: '您的网络或服务器出现故障。此前已提交的内容不会丢失，请稍后重试。',
  },
  failed: {
    title: '页面未能显示',
    body: '这是系统的问题，您已保存的内容不受影响。重试通常可以解决。',
  },
};
