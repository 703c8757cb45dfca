import type { DefaultTheme } from 'vitepress';

const guides = [
  ['rights-holder', 'Rights holders', '权利人'],
  ['agent', 'Agents', '代理人'],
  ['merchant', 'Merchants', '商家'],
  ['reviewer', 'Reviewers', '审核员'],
  ['platform', 'Administrators and engineers', '平台管理员与工程师'],
  ['auditor', 'Authorities and auditors', '主管部门与审计人员'],
] as const;

const operate = [
  ['', 'Running it', '部署与运行'],
  ['postgresql', 'PostgreSQL', 'PostgreSQL'],
  ['backups', 'Backups', '备份'],
  ['upgrades', 'Upgrades', '升级'],
  ['sign-on', 'E-mail and sign-on', '邮件与单点登录'],
  ['keys', 'Keys', '密钥'],
  ['monitoring', 'Monitoring', '监控'],
  ['linking', 'Linking records', '记录关联'],
  ['identity-facts', 'Who is behind the shops', '店铺背后是谁'],
  ['registers', 'Registers of rights', '接入权利登记簿'],
] as const;

const api = [
  ['', 'Conventions', '约定'],
  ['imports', 'Bulk imports', '批量导入'],
  ['listing-stream', 'Listing stream', '商品流'],
  ['webhooks', 'Webhooks', '回调'],
] as const;

const decisions = [
  ['0001-journal-sequencing-after-commit', '0001 Journal sequencing'],
  ['0002-sql-through-one-port', '0002 SQL through one port'],
  ['0003-claim-state-machine', '0003 Claim state machine'],
  ['0004-clocks-are-our-timers', '0004 Clocks are our timers'],
  ['0005-routes-as-data', '0005 Routes as data'],
  ['0006-personal-fields-beside-the-leaf', '0006 Personal fields'],
  ['0007-webhook-order-and-retries', '0007 Webhooks'],
  ['0008-review-below-rights', '0008 Review below rights'],
  ['0009-screening-holds-what-it-cannot-see', '0009 Screening holds what it cannot see'],
  [
    '0010-listing-stream-place-in-database',
    '0010 The place in the listing stream lies in the database',
  ],
  [
    '0011-removal-without-a-person',
    '0011 Removal without a person is earned, watched and contestable',
  ],
  ['0012-standing-and-misuse', '0012 Who is believed how far, and by which figures'],
  ['0013-linked-shops-and-penalties', '0013 Linked shops and penalties'],
] as const;

export const english: DefaultTheme.Config = {
  nav: [
    { text: 'Guides', link: '/guide/rights-holder' },
    { text: 'Regimes', link: '/regimes' },
    { text: 'API', link: '/api/' },
    { text: 'Operate', link: '/operate/' },
  ],
  sidebar: [
    { text: 'Guides', items: guides.map(([page, text]) => ({ text, link: `/guide/${page}` })) },
    {
      text: 'How it works',
      items: [
        { text: 'Regimes', link: '/regimes' },
        { text: 'Journal and receipts', link: '/journal' },
        { text: 'Glossary', link: '/glossary' },
        { text: 'Limits', link: '/limits' },
      ],
    },
    {
      text: 'API',
      items: [
        ...api.map(([page, text]) => ({ text, link: `/api/${page}` })),
        { text: 'Problems', link: '/api/problems' },
      ],
    },
    { text: 'Operate', items: operate.map(([page, text]) => ({ text, link: `/operate/${page}` })) },
    {
      text: 'Decision notes',
      collapsed: true,
      items: decisions.map(([page, text]) => ({ text, link: `/decisions/${page}` })),
    },
  ],
  outline: [2, 3],
};

export const simplifiedChinese: DefaultTheme.Config = {
  nav: [
    { text: '使用指南', link: '/zh/guide/rights-holder' },
    { text: '法律规则', link: '/zh/regimes' },
    { text: '接口', link: '/zh/api/' },
    { text: '运维', link: '/zh/operate/' },
  ],
  sidebar: [
    {
      text: '使用指南',
      items: guides.map(([page, , text]) => ({ text, link: `/zh/guide/${page}` })),
    },
    {
      text: '工作原理',
      items: [
        { text: '法律规则', link: '/zh/regimes' },
        { text: '日志与存证凭证', link: '/zh/journal' },
        { text: '术语表', link: '/zh/glossary' },
        { text: '局限', link: '/zh/limits' },
      ],
    },
    {
      text: '接口',
      items: [
        ...api.map(([page, , text]) => ({ text, link: `/zh/api/${page}` })),
        { text: '错误代码（中英对照）', link: '/api/problems' },
      ],
    },
    {
      text: '运维',
      items: operate.map(([page, , text]) => ({ text, link: `/zh/operate/${page}` })),
    },
    { text: '设计记录（英文）', link: '/decisions/0001-journal-sequencing-after-commit' },
  ],
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一篇', next: '下一篇' },
  darkModeSwitchLabel: '外观',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '切换语言',
};

export const searchInChinese = {
  translations: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
    modal: {
      noResultsText: '没有找到结果',
      resetButtonTitle: '清除',
      footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
    },
  },
};
