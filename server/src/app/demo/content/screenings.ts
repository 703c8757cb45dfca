/** A listing that a shop offers and screening looks at before it is published. */
export interface DemoScreening {
  key: string;
  merchant: string;
  title: string;
  description: string;
  brand?: string;
  priceMinor: number;
  currency: string;
  hoursAgo: number;
  /**
   * How a reviewer ended it; `waiting` stands on the desk, `allowed` was drawn by lot and waits
   * too, `missed` was allowed and found infringing by whoever looked at what the lot drew.
   */
  ending: 'waiting' | 'cleared' | 'removed' | 'allowed' | 'audited' | 'missed';
  facts?: string;
  /** What the merchant says against the removal. */
  contest?: string;
}

/** Endings of listings that screening let through. */
export const LET_THROUGH: readonly DemoScreening['ending'][] = ['allowed', 'audited', 'missed'];

/** A rule of the platform's own, as it is written; it only watches. */
export const demoRule = {
  name: '剪标与无吊牌',
  purpose: '“剪标”“无吊牌”常被用来掩饰来路不明的货。先观察命中情况，再决定是否推开。',
  when: 'listing.mentions("剪标") || listing.mentions("无吊牌")',
  action: 'hold' as const,
  reason: {
    en: 'The listing says that its labels were cut or are missing.',
    zh: '商品自称剪标或没有吊牌，来源存疑。',
  },
  precisionBar: 0.8,
};

const honest = (key: string, merchant: string, title: string, daysAgo: number): DemoScreening => ({
  ...{ key, merchant, title, description: '现货，七天无理由退换。', currency: 'CNY' },
  ...{ priceMinor: 6_900 + key.length * 700, hoursAgo: daysAgo * 24 + 5, ending: 'audited' },
});

export const demoScreenings: readonly DemoScreening[] = [
  {
    key: 'screened-fake-shell',
    merchant: 'talang',
    title: '岭兔冲锋衣 原单高仿 1:1 复刻 男女同款 专柜品质',
    description: '厂家直销，做工与专柜一致，可代发。',
    priceMinor: 19_900,
    currency: 'CNY',
    hoursAgo: 5,
    ending: 'removed',
    facts: '标题自称“高仿”“1:1 复刻”，售价仅为正品的五分之一。',
    contest:
      '标题里的“高仿”“复刻”是运营写错的关键词，货是从岭兔经销商处进的尾货，有进货单，请复查。',
  },
  {
    key: 'screened-no-labels',
    merchant: 'talang',
    title: '岭兔软壳裤 断码 无吊牌 男款',
    description: '断码清仓，尺码不全。',
    priceMinor: 12_900,
    currency: 'CNY',
    hoursAgo: 6 * 24,
    ending: 'missed',
    facts: '抽查购得：面料与水洗标均与正品不符，权利人确认非其生产。',
  },
  honest('screened-mug', 'xingshan', '珐琅马克杯 米白 350ml', 22),
  honest('screened-lamp', 'xiaoman', '露营灯 可充电 三档调光', 20),
  honest('screened-rope', 'xingshan', '反光风绳 4mm 20米', 17),
  honest('screened-bag', 'xiaoman', '帆布托特包 原色 大容量', 15),
  honest('screened-cloth', 'yurun', '纯棉洗脸巾 80抽 6包', 12),
  honest('screened-stove', 'xingshan', '折叠卡式炉 户外便携', 10),
  honest('screened-comb', 'yurun', '黄杨木梳 宽齿 按摩', 8),
  honest('screened-cushion', 'xiaoman', '自动充气坐垫 单人', 4),
  honest('screened-towel', 'yurun', '速干毛巾 运动健身', 2),
  {
    key: 'screened-reissue',
    merchant: 'xiaoman',
    title: '岭兔 1998 复刻版冲锋衣 限量发售',
    description: '品牌自己推出的复刻款，购自岭兔官方旗舰店，附发票。',
    priceMinor: 45_900,
    currency: 'CNY',
    hoursAgo: 4,
    ending: 'cleared',
  },
  {
    key: 'screened-pegs',
    merchant: 'xingshan',
    title: '帐篷地钉 铝合金 10 支装 适用于岭兔双人帐',
    description: '通用配件。',
    priceMinor: 3_900,
    currency: 'CNY',
    hoursAgo: 3,
    ending: 'allowed',
  },
  {
    key: 'screened-cream',
    merchant: 'yurun',
    title: '澜月面霜 高仿 A货 50ml 平替 假一赔十',
    description: '与专柜同厂生产，包装一致。',
    priceMinor: 8_800,
    currency: 'CNY',
    hoursAgo: 2,
    ending: 'waiting',
  },
  {
    key: 'screened-earphones',
    merchant: 'yurun',
    title: '静鳍降噪耳机 复刻版 1:1 支持验货',
    description: '华强北顶配。',
    priceMinor: 15_800,
    currency: 'CNY',
    hoursAgo: 1,
    ending: 'waiting',
  },
];
