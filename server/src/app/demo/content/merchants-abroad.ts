import type { DemoMerchant, MerchantCharacter, Words } from './types.js';

interface Shop {
  readonly key: string;
  readonly storefront: 'us' | 'eu';
  readonly country: string;
  readonly name: Words;
  readonly character: MerchantCharacter;
  readonly address: string;
  readonly registerNumber?: string;
  readonly joinedDaysAgo: number;
  readonly owner: string;
  readonly phone: string;
  readonly introduction: Words;
  readonly pitch: Words;
}

function shop(details: Shop): DemoMerchant {
  const { owner, phone, introduction, ...rest } = details;
  return {
    ...rest,
    kind: 'merchant',
    people: [
      {
        key: `${details.key}-owner`,
        name: owner,
        email: `${details.key}@shops.example`,
        phone,
        locale: 'en',
        roles: ['owner'],
        introduction,
      },
    ],
  };
}

/** Shops of the American and European storefronts. */
export const demoMerchantsAbroad: readonly DemoMerchant[] = [
  shop({
    key: 'summit-lane',
    storefront: 'us',
    country: 'US',
    name: { en: 'Summit Lane Outfitters', zh: '峰巷户外' },
    character: 'authorised-reseller',
    address: '310 Summit Lane, Boulder, CO 80302',
    joinedDaysAgo: 241,
    owner: 'Rachel Dunn',
    phone: '+12025550141',
    introduction: { en: 'Authorised for Ridgehare and Hushfin.', zh: '岭兔与静鳍授权经销商。' },
    pitch: {
      en: 'Family-run since the first snow. Authorized dealer, full manufacturer warranty.',
      zh: '家庭经营，品牌授权，享原厂质保。',
    },
  }),
  shop({
    key: 'printpop',
    storefront: 'us',
    country: 'US',
    name: { en: 'PrintPop Tees', zh: '印趣 T 恤' },
    character: 'counterfeiter',
    address: '9 Harbor Drive, Reno, NV 89501',
    joinedDaysAgo: 175,
    owner: 'Derek Vance',
    phone: '+12025550142',
    introduction: {
      en: 'Prints whatever is popular; the fox is not his.',
      zh: '什么火印什么，小狐狸并没有授权。',
    },
    pitch: {
      en: 'Printed on demand, ships in 24 hours, new designs every single day!',
      zh: '按需印制，24 小时发货，天天上新图！',
    },
  }),
  shop({
    key: 'cozy-thread',
    storefront: 'us',
    country: 'US',
    name: { en: 'Cozy Thread Co.', zh: '暖线手作' },
    character: 'authorised-reseller',
    address: '27 Mill Street, Burlington, VT 05401',
    joinedDaysAgo: 214,
    owner: 'Abby Lindqvist',
    phone: '+12025550143',
    introduction: {
      en: 'Licensed by the illustrator, taken down by mistake, put back.',
      zh: '持插画师授权，被误投诉，后恢复上架。',
    },
    pitch: {
      en: 'Licensed art, organic cotton, printed two streets from the artist’s studio.',
      zh: '正版授权图案，有机棉，就在画家工作室附近印制。',
    },
  }),
  shop({
    key: 'deal-harbor',
    storefront: 'us',
    country: 'US',
    name: { en: 'Deal Harbor 88', zh: '折扣港 88' },
    character: 'counterfeiter',
    address: '1402 Dock Road, Unit C, Newark, NJ 07105',
    joinedDaysAgo: 122,
    owner: 'Kevin Marsh',
    phone: '+12025550144',
    introduction: { en: 'Fake headphones and shoes, loudly.', zh: '高调卖假耳机和假鞋。' },
    pitch: {
      en: 'Factory overstock. Same quality, no brand tax. All sales final.',
      zh: '工厂尾单，品质一样，不交品牌税，概不退换。',
    },
  }),
  shop({
    key: 'tinker-case',
    storefront: 'us',
    country: 'US',
    name: { en: 'Tinker & Case', zh: '巧匠收纳' },
    character: 'independent',
    address: '77 Foundry Ave, Portland, OR 97210',
    joinedDaysAgo: 207,
    owner: 'Miguel Santos',
    phone: '+12025550145',
    introduction: { en: 'Accessories that fit, in its own name.', zh: '自有品牌的适配配件。' },
    pitch: {
      en: 'Designed and sewn in Portland. We make the case, not the headphones inside it.',
      zh: '波特兰设计缝制。我们只做收纳包，不卖里面的耳机。',
    },
  }),
  shop({
    key: 'bright-nook',
    storefront: 'us',
    country: 'US',
    name: { en: 'Bright Nook Home', zh: '明角家居' },
    character: 'independent',
    address: '52 Elm Court, Columbus, OH 43215',
    joinedDaysAgo: 197,
    owner: 'Dana Whitfield',
    phone: '+12025550146',
    introduction: { en: 'Lamps, pots and other quiet things.', zh: '台灯、花盆等家居小物。' },
    pitch: {
      en: 'Small-batch home goods, packed in paper, not plastic.',
      zh: '小批量家居好物，纸质包装，不用塑料。',
    },
  }),
  shop({
    key: 'nordlicht',
    storefront: 'eu',
    country: 'DE',
    name: { en: 'Nordlicht Audio', zh: '北光音响' },
    character: 'authorised-reseller',
    address: 'Lampenweg 4, 10997 Berlin',
    registerNumber: 'HRB 000218 B Berlin',
    joinedDaysAgo: 238,
    owner: 'Katrin Sommer',
    phone: '+493023125151',
    introduction: { en: 'Authorised Hushfin dealer in Berlin.', zh: '柏林的静鳍授权经销商。' },
    pitch: {
      en: 'Official Hushfin partner. Listen in our shop, return within 30 days.',
      zh: '静鳍官方合作店，可到店试听，30 天可退。',
    },
  }),
  shop({
    key: 'maison-claire',
    storefront: 'eu',
    country: 'FR',
    name: { en: 'Maison Claire Beauté', zh: '克莱尔美妆' },
    character: 'authorised-reseller',
    address: '31 rue des Vagues, 69006 Lyon',
    registerNumber: 'RCS Lyon 000 518 330',
    joinedDaysAgo: 232,
    owner: 'Claire Fontanel',
    phone: '+33199000152',
    introduction: { en: 'Authorised Ondelune dealer in Lyon.', zh: '里昂的澜月授权店。' },
    pitch: {
      en: 'Approved stockist, fresh batches only, samples in every parcel.',
      zh: '授权门店，只卖新批次，每单附小样。',
    },
  }),
  shop({
    key: 'schnappchen',
    storefront: 'eu',
    country: 'DE',
    name: { en: 'Schnäppchen Express', zh: '闪捷特惠' },
    character: 'counterfeiter',
    address: 'Hafenring 90, 47119 Duisburg',
    joinedDaysAgo: 136,
    owner: 'Marek Nowicki',
    phone: '+493023125153',
    introduction: { en: 'Cheap copies by the pallet.', zh: '整托盘卖廉价仿品。' },
    pitch: {
      en: 'Unbeatable prices, direct import, limited quantities!',
      zh: '超低价直采，数量有限，先到先得！',
    },
  }),
  shop({
    key: 'atelier-motte',
    storefront: 'eu',
    country: 'BE',
    name: { en: 'Atelier Motte', zh: '莫特画坊' },
    character: 'careless',
    address: 'Vossenstraat 16, 1000 Brussels',
    registerNumber: 'BE 0000.741.902',
    joinedDaysAgo: 183,
    owner: 'Lotte Mertens',
    phone: '+32460000154',
    introduction: {
      en: 'Draws foxes of its own; one of them came too close.',
      zh: '自己也画狐狸，其中一幅像得过了头。',
    },
    pitch: {
      en: 'Original prints, numbered and signed, made in our Brussels studio.',
      zh: '布鲁塞尔画室原创版画，编号签名。',
    },
  }),
  shop({
    key: 'teehaus-linde',
    storefront: 'eu',
    country: 'DE',
    name: { en: 'Teehaus Linde', zh: '林德茶馆' },
    character: 'family-shop',
    address: 'Lindenhof 2, 28195 Bremen',
    joinedDaysAgo: 193,
    owner: 'Hanne Linde',
    phone: '+493023125155',
    introduction: { en: 'A tea house that imports by the chest.', zh: '按箱进口的老茶馆。' },
    pitch: {
      en: 'Tea by the chest since our grandmother’s day, weighed and packed by hand.',
      zh: '祖母那辈传下的茶馆，整箱进口，手工称装。',
    },
  }),
];
