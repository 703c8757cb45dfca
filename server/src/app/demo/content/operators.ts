import type { SentFact } from '../../../modules/operators/index.js';

/** Shops of one business, opened on the names of relatives. Invented, like every value here. */
export const demoRingShops = [
  { externalId: 'ring-01', name: '云边运动优选' },
  { externalId: 'ring-02', name: '小城户外折扣店' },
  { externalId: 'ring-03', name: '阿岚鞋服铺' },
  { externalId: 'ring-04', name: '晨跑装备站' },
  { externalId: 'ring-05', name: '山野尾货仓' },
  { externalId: 'ring-06', name: '北巷运动馆' },
  { externalId: 'ring-07', name: '禾木户外小店' },
  { externalId: 'ring-08', name: '驰风鞋业直营' },
  { externalId: 'ring-09', name: '乐途装备社' },
  { externalId: 'ring-10', name: '青石巷鞋铺' },
  { externalId: 'ring-11', name: '远路行囊' },
  { externalId: 'ring-12', name: '鹿鸣户外' },
] as const;

/** A couple with a shop each: one home, one line, and nothing else in common. */
export const demoFamilyShops = [
  { externalId: 'home-01', name: '春树家的茶杯' },
  { externalId: 'home-02', name: '小满手作' },
] as const;

/** Many clients of one agency that sets shops up on its own computers. */
export const demoAgencyClients = Array.from({ length: 30 }, (_, at) => ({
  externalId: `client-${String(at + 1).padStart(2, '0')}`,
  name: `代运营客户店 ${at + 1}`,
}));

type Fact = [kind: SentFact['kind'], value: string];

/** What each shop of the ring shows; no shop shows everything. */
export const demoRingFacts: Readonly<Record<string, readonly Fact[]>> = {
  'ring-01': [
    ['bank-account', '6222021202000000017'],
    ['device', 'dev-3f9a-77c1'],
    ['return-parcel', '杭州市萧山区浦沿路 18 号 2 号仓'],
    ['picture', 'pic-a1'],
    ['ip', '203.0.113.24'],
  ],
  'ring-02': [
    ['bank-account', '6222021202000000017'],
    ['device', 'dev-3f9a-77c1'],
    ['picture', 'pic-a2'],
    ['phone', '13800010101'],
  ],
  'ring-03': [
    ['device', 'dev-3f9a-77c1'],
    ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
    ['picture', 'pic-a1'],
    ['legal-person', '张敏'],
  ],
  'ring-04': [
    ['device', 'dev-81bb-02de'],
    ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
    ['picture', 'pic-a2'],
    ['template', '【工厂直供】品质保证 支持验货 七天无理由'],
  ],
  'ring-05': [
    ['device', 'dev-81bb-02de'],
    ['template', '工厂直供 品质保证 支持验货 七天无理由'],
    ['bank-account', '6222021202000000025'],
  ],
  'ring-06': [
    ['bank-account', '6222021202000000025'],
    ['template', '工厂直供，品质保证，支持验货，七天无理由'],
    ['device', 'dev-81bb-02de'],
    ['ip', '203.0.113.77'],
  ],
  'ring-07': [
    ['device', 'dev-81bb-02de'],
    ['picture', 'pic-a3'],
    ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
  ],
  'ring-08': [
    ['picture', 'pic-a3'],
    ['device', 'dev-c0de-5511'],
    ['bank-account', '6222021202000000025'],
  ],
  'ring-09': [
    ['device', 'dev-c0de-5511'],
    ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
    ['template', '工厂直供 品质保证 支持验货 七天无理由'],
  ],
  'ring-10': [
    ['device', 'dev-c0de-5511'],
    ['picture', 'pic-a4'],
    ['template', '工厂直供 品质保证 支持验货 七天无理由'],
  ],
  'ring-11': [
    ['picture', 'pic-a4'],
    ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
    ['bank-account', '6222021202000000033'],
  ],
  'ring-12': [
    ['bank-account', '6222021202000000033'],
    ['device', 'dev-c0de-5511'],
    ['picture', 'pic-a4'],
  ],
};

export const demoFamilyFacts: readonly Fact[] = [
  ['address', '景德镇市珠山区陶阳里 6 号 201 室'],
  ['ip', '198.51.100.40'],
];

export const demoAgencyFacts: readonly Fact[] = [
  ['device', 'agency-till-01'],
  ['ip', '198.51.100.200'],
  ['phone', '05715550000'],
];

/** What links a shop of a merchant with an account to the ring, so that somebody contests it. */
export const demoContestedFacts: readonly Fact[] = [
  ['device', 'dev-3f9a-77c1'],
  ['return-parcel', '杭州市萧山区浦沿路18号2号仓'],
  ['picture', 'pic-a1'],
];

export const demoOperatorWords = {
  knownBad: '3 月测试购买经权利人鉴定为假货，经营者已承认。',
  contest: '我们与这些店铺只是租用同一家仓库代发，电脑是向仓库老板借用的，图片由供货方统一提供。',
} as const;
