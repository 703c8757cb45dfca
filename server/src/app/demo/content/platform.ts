import { EU_MEMBER_STATES } from './territories.js';
import type { DemoOrganisation, DemoStorefront } from './types.js';

/** The marketplace of the demo world and the people who keep it honest. */
export const demoPlatform: DemoOrganisation = {
  key: 'lantern-market',
  kind: 'platform',
  name: { en: 'Lantern Market', zh: '灯市' },
  country: 'CN',
  address: '杭州市拱墅区灯市街 1 号 9 层',
  registerNumber: '91990000MA9K7310XC',
  joinedDaysAgo: 300,
  people: [
    {
      key: 'zhou-yining',
      name: '周以宁',
      email: 'admin@lantern.example',
      phone: '+8657101000001',
      locale: 'zh-CN',
      roles: ['administrator'],
      introduction: {
        en: 'Administrator: people, settings, webhooks, the audit view.',
        zh: '管理员：人员、设置、回调与审计。',
      },
    },
    {
      key: 'liang-wenbo',
      name: 'Wenbo Liang 梁文博',
      email: 'wenbo@lantern.example',
      phone: '+8657101000002',
      locale: 'zh-CN',
      roles: ['senior-reviewer'],
      introduction: {
        en: 'Senior reviewer, works in both languages, gives the second approval.',
        zh: '资深审核员，中英双语，负责复核批准。',
      },
    },
    {
      key: 'shen-zhixia',
      name: '沈知夏',
      email: 'zhixia@lantern.example',
      phone: '+8657101000003',
      locale: 'zh-CN',
      roles: ['reviewer'],
      introduction: {
        en: 'Reviewer for the Chinese storefront.',
        zh: '审核员，负责国内站的通知与申诉。',
      },
    },
    {
      key: 'grace-okafor',
      name: 'Grace Okafor',
      email: 'grace@lantern.example',
      phone: '+12025550103',
      locale: 'en',
      roles: ['reviewer'],
      introduction: {
        en: 'Reviewer for the American and European storefronts.',
        zh: '审核员，负责美国站与欧洲站。',
      },
    },
  ],
};

export const demoStorefronts: readonly DemoStorefront[] = [
  {
    key: 'cn',
    name: { en: 'Lantern Market China', zh: '灯市' },
    regime: 'cn-ecl',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    territories: ['CN'],
    url: 'https://cn.lantern.example',
  },
  {
    key: 'us',
    name: { en: 'Lantern Market US', zh: '灯市美国站' },
    regime: 'us-dmca',
    otherRegime: 'platform',
    locale: 'en',
    timeZone: 'America/New_York',
    currency: 'USD',
    territories: ['US'],
    url: 'https://us.lantern.example',
  },
  {
    key: 'eu',
    name: { en: 'Lantern Market Europe', zh: '灯市欧洲站' },
    regime: 'eu-dsa',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    territories: EU_MEMBER_STATES,
    url: 'https://eu.lantern.example',
  },
];
