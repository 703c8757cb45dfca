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
  /** How a reviewer ended it; `waiting` stands on the desk, `allowed` never came there. */
  ending: 'waiting' | 'cleared' | 'removed' | 'allowed';
  facts?: string;
}

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
  },
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
