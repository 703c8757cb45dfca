import type { DemoMandate, DemoOrganisation } from './types.js';

/** Six rights holders, the agent of two of them, and an association. All are invented. */
export const demoHolders: readonly DemoOrganisation[] = [
  {
    key: 'ridgehare',
    kind: 'rights-holder',
    name: { en: 'Ridgehare Outdoor Co., Ltd.', zh: '岭兔户外用品（杭州）有限公司' },
    country: 'CN',
    address: '杭州市余杭区岭兔路 18 号',
    registerNumber: '91990000MA9K7447XU',
    joinedDaysAgo: 268,
    people: [
      {
        key: 'lu-qiming',
        name: '陆启明',
        email: 'ip@ridgehare.example',
        phone: '+8657101000101',
        locale: 'zh-CN',
        roles: ['owner'],
        introduction: {
          en: 'Brand protection at Ridgehare, a maker of trail shoes.',
          zh: '岭兔品牌保护负责人，公司做越野跑鞋。',
        },
      },
    ],
  },
  {
    key: 'ondelune',
    kind: 'rights-holder',
    name: { en: 'Maison Ondelune SAS', zh: '澜月化妆品（法国）公司' },
    country: 'FR',
    address: '12 quai des Lanternes, 69002 Lyon',
    registerNumber: 'RCS Lyon 000 412 907',
    joinedDaysAgo: 255,
    people: [
      {
        key: 'elise-marchal',
        name: 'Élise Marchal',
        email: 'legal@ondelune.example',
        phone: '+33199000117',
        locale: 'en',
        roles: ['owner'],
        introduction: {
          en: 'Counsel at Ondelune, a skincare house from Lyon.',
          zh: '里昂护肤品牌 Ondelune（澜月）的法务。',
        },
      },
    ],
  },
  {
    key: 'ember-fox',
    kind: 'rights-holder',
    name: { en: 'Maren Holloway Illustration', zh: '玛伦·霍洛韦插画工作室' },
    country: 'US',
    address: '48 Thimble Lane, Brattleboro, VT 05301',
    joinedDaysAgo: 230,
    people: [
      {
        key: 'maren-holloway',
        name: 'Maren Holloway',
        email: 'maren@emberfox.example',
        phone: '+12025550118',
        locale: 'en',
        roles: ['owner'],
        introduction: {
          en: 'Illustrator of “Ember and the Thimble”, files her own notices.',
          zh: '插画师，《小狐狸与顶针》的作者，自己提交通知。',
        },
      },
    ],
  },
  {
    key: 'kettlewren',
    kind: 'rights-holder',
    name: { en: 'Kettlewren Appliance Co., Ltd.', zh: '佛山釜雀电器有限公司' },
    country: 'CN',
    address: '佛山市顺德区釜雀工业园 3 栋',
    registerNumber: '91990000MA9K7584XN',
    joinedDaysAgo: 247,
    people: [
      {
        key: 'he-jiayi',
        name: '何嘉怡',
        email: 'ipr@kettlewren.example',
        phone: '+8675701000120',
        locale: 'zh-CN',
        roles: ['owner'],
        introduction: {
          en: 'Patents and marks at Kettlewren, a maker of kettles.',
          zh: '釜雀电器知识产权主管，公司做手冲壶。',
        },
      },
    ],
  },
  {
    key: 'hushfin',
    kind: 'rights-holder',
    name: { en: 'Hushfin Audio GmbH', zh: '静鳍音响有限公司' },
    country: 'DE',
    address: 'Flossenkai 7, 20457 Hamburg',
    registerNumber: 'HRB 000771 Hamburg',
    joinedDaysAgo: 251,
    people: [
      {
        key: 'jonas-petersen',
        name: 'Jonas Petersen',
        email: 'brand@hushfin.example',
        phone: '+4940669640121',
        locale: 'en',
        roles: ['owner'],
        introduction: {
          en: 'Brand manager at Hushfin, a maker of quiet headphones.',
          zh: '降噪耳机品牌 Hushfin（静鳍）的品牌经理。',
        },
      },
    ],
  },
  {
    key: 'songyanli',
    kind: 'rights-holder',
    name: { en: 'Songyanli Tea Co., Ltd.', zh: '武夷山松烟里茶业有限公司' },
    country: 'CN',
    address: '武夷山市星村镇松烟里 6 号',
    registerNumber: '91990000MA9K7721X0',
    joinedDaysAgo: 240,
    people: [
      {
        key: 'fang-shulan',
        name: '方淑兰',
        email: 'weiquan@songyanli.example',
        phone: '+8659901000122',
        locale: 'zh-CN',
        roles: ['owner'],
        introduction: {
          en: 'Looks after the marks of Songyanli, a smoked-tea house.',
          zh: '松烟里茶业的维权负责人。',
        },
      },
    ],
  },
  {
    key: 'reed-beacon',
    kind: 'agent',
    name: { en: 'Reed & Beacon IP Services', zh: '苇标知识产权代理有限公司' },
    country: 'CN',
    address: '上海市长宁区苇标路 202 号 5 层',
    registerNumber: '91990000MA9K7858XF',
    joinedDaysAgo: 244,
    people: [
      {
        key: 'qiu-ran',
        name: '邱然',
        email: 'ran.qiu@reedbeacon.example',
        phone: '+8621010000130',
        locale: 'zh-CN',
        roles: ['owner'],
        introduction: {
          en: 'Agent for Ridgehare and Ondelune.',
          zh: '代理人，受岭兔与澜月委托。',
        },
      },
      {
        key: 'tom-ashdown',
        name: 'Tom Ashdown',
        email: 'tom.ashdown@reedbeacon.example',
        phone: '+12025550131',
        locale: 'en',
        roles: ['member'],
        introduction: {
          en: 'Agent for the same holders in America and Europe.',
          zh: '代理人，负责同一批客户的欧美事务。',
        },
      },
    ],
  },
  {
    key: 'fair-goods',
    kind: 'association',
    name: { en: 'Fair Goods Association', zh: '良货行业协会' },
    country: 'CN',
    address: '北京市西城区良货胡同 5 号',
    joinedDaysAgo: 235,
    people: [
      {
        key: 'wu-peizhen',
        name: '吴佩珍',
        email: 'members@fairgoods.example',
        phone: '+8610010000140',
        locale: 'zh-CN',
        roles: ['owner'],
        introduction: {
          en: 'Sponsors small makers, Songyanli among them.',
          zh: '协会秘书，为松烟里等中小品牌提供支持。',
        },
      },
    ],
  },
];

export const demoMandates: readonly DemoMandate[] = [
  {
    key: 'reed-for-ridgehare',
    principal: 'ridgehare',
    agent: 'reed-beacon',
    grantedDaysAgo: 238,
    endsInDays: 400,
  },
  {
    key: 'reed-for-ondelune',
    principal: 'ondelune',
    agent: 'reed-beacon',
    grantedDaysAgo: 226,
    endsInDays: 120,
  },
];
