import type { DemoOrganisation } from './types.js';

/** A firm that registers what others already sell, and complains of them. Invented. */
export const demoSquatter: DemoOrganisation = {
  key: 'northquay',
  kind: 'rights-holder',
  name: { en: 'Northquay Brand Services', zh: '北埠品牌服务有限公司' },
  country: 'CN',
  address: '杭州市拱墅区北埠里 3 号 501 室',
  registerNumber: '91990000MA9K7N5Q2R',
  joinedDaysAgo: 96,
  people: [
    {
      key: 'qian-yifan',
      name: '钱一帆',
      email: 'brand@northquay.example',
      phone: '+8657101000777',
      locale: 'zh-CN',
      roles: ['owner'],
      introduction: {
        en: 'Complains under a mark that was filed after the goods were on sale; the platform is vetting it.',
        zh: '以晚于商品上架才取得的商标投诉商家，平台正在核查。',
      },
    },
  ],
};

/** Filed a month before the firm joined, long after the goods that it is held against. */
export const demoSquattedMark = {
  title: '山脊客 RIDGEGUEST',
  office: 'CN',
  number: '78123456',
  niceClasses: [25],
  filedDaysAgo: 110,
} as const;

/** Entered lately with another firm's certificate, and not verified yet. */
export const demoCopiedMark = {
  title: 'RIDGEHAIRE',
  office: 'US',
  number: '9877321',
  niceClasses: [25],
  filedDaysAgo: 40,
  enteredDaysAgo: 1,
  certificateOf: 'ridgehare-us-word',
} as const;

/** Marks that the demo's reviewers have recorded as well known. */
export const demoWellKnown = {
  right: 'ridgehare-us-word',
  daysAgo: 200,
  reason: '杭州市中级人民法院（2024）浙01民初 1888 号判决认定为驰名商标（虚构）。',
} as const;

/** Days ago of each round of claims, and how many listings each names. */
export const demoRounds = [
  { daysAgo: 80, listings: 4 },
  { daysAgo: 60, listings: 4 },
  { daysAgo: 42, listings: 4 },
  { daysAgo: 24, listings: 4 },
  { daysAgo: 2, listings: 3 },
] as const;

export const demoMisuseWords = {
  complaint: '该商品使用了与我司注册商标近似的标识，请予下架。',
  counter: '本店自该商标申请之前即在平台销售此款商品，订单记录可以证明，请恢复上架。',
  finding: '所涉商品均早于该商标申请即已上架，投诉人对反通知从未回应。',
  warning: '贵司多次依据晚于商品上架才取得的商标投诉，且对商家的反通知一概不予回应，现予警告。',
} as const;
