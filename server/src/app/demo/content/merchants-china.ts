import type { DemoMerchant, MerchantCharacter, Words } from './types.js';

interface Shop {
  readonly key: string;
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
    storefront: 'cn',
    country: 'CN',
    people: [
      {
        key: `${details.key}-owner`,
        name: owner,
        email: `${details.key}@shops.example`,
        phone,
        locale: 'zh-CN',
        roles: ['owner'],
        introduction,
      },
    ],
  };
}

/** Shops of the Chinese storefront. */
export const demoMerchantsInChina: readonly DemoMerchant[] = [
  shop({
    key: 'lingtu-flagship',
    name: { en: 'Ridgehare Official Store', zh: '岭兔官方旗舰店' },
    character: 'brand-store',
    address: '杭州市余杭区岭兔路 18 号',
    registerNumber: '91990000MA9K7447XU',
    joinedDaysAgo: 258,
    owner: '蒋雯',
    phone: '+8657101000201',
    introduction: { en: 'The brand’s own store.', zh: '品牌自营店。' },
    pitch: {
      en: 'Shipped from our Hangzhou warehouse, two-year warranty on the sole, free size exchange.',
      zh: '杭州总仓直发，鞋底质保两年，尺码不合适免费换。',
    },
  }),
  shop({
    key: 'xingshan',
    name: { en: 'Xingshan Outdoor', zh: '行山记户外专营店' },
    character: 'authorised-reseller',
    address: '成都市武侯区行山巷 33 号',
    registerNumber: '91990000MA9K7995XA',
    joinedDaysAgo: 252,
    owner: '罗行之',
    phone: '+8628010000202',
    introduction: { en: 'Authorised reseller of Ridgehare.', zh: '岭兔授权经销商。' },
    pitch: {
      en: 'Authorised dealer, every pair has a serial card you can check with the brand.',
      zh: '品牌授权，每双附防伪卡，可在品牌官网查验，支持七天无理由。',
    },
  }),
  shop({
    key: 'talang',
    name: { en: 'Talang Sneaker Studio', zh: '踏浪潮鞋工作室' },
    character: 'counterfeiter',
    address: '莆田市城厢区踏浪街 77 号',
    joinedDaysAgo: 148,
    owner: '林阿豪',
    phone: '+8659401000203',
    introduction: {
      en: 'Sells imitation shoes with pictures taken from the brand.',
      zh: '盗用品牌图片卖高仿鞋的店。',
    },
    pitch: {
      en: 'Straight from the factory, one to one with the counter. Ask for real photos by message.',
      zh: '工厂直出，细节看实拍，懂的来，加微看更多款，支持一件代发。',
    },
  }),
  shop({
    key: 'xiaoman',
    name: { en: 'Xiaoman Shoe Depot', zh: '小满鞋仓' },
    character: 'counterfeiter',
    address: '莆田市荔城区小满路 9 号',
    joinedDaysAgo: 61,
    owner: '林美珠',
    phone: '+8659401000204',
    introduction: {
      en: 'Opened after Talang’s takedowns, with the same pictures.',
      zh: '踏浪被下架后新开的店，图片一模一样。',
    },
    pitch: {
      en: 'Warehouse clearance, no box, no questions. Stock changes every day.',
      zh: '清仓走量，无盒无吊牌，介意勿拍，每天上新。',
    },
  }),
  shop({
    key: 'jingmei',
    name: { en: 'Jingmei Overseas Buyer', zh: '静美海外代购' },
    character: 'counterfeiter',
    address: '广州市白云区静美街 12 号',
    joinedDaysAgo: 170,
    owner: '赵静美',
    phone: '+8620010000205',
    introduction: {
      en: 'Says the creams are parallel imports; the batch codes say otherwise.',
      zh: '自称海外代购，批号却对不上。',
    },
    pitch: {
      en: 'Bought abroad by our own people; old and new packaging sent at random.',
      zh: '海外专人采购，新老包装随机发，介意慎拍，签收后不退不换。',
    },
  }),
  shop({
    key: 'yurun',
    name: { en: 'Yurun Beauty', zh: '玉润美妆' },
    character: 'authorised-reseller',
    address: '上海市徐汇区玉润路 501 号',
    registerNumber: '91990000MA9K8132X3',
    joinedDaysAgo: 246,
    owner: '宋玉润',
    phone: '+8621010000206',
    introduction: { en: 'Authorised reseller of Ondelune.', zh: '澜月授权经销商。' },
    pitch: {
      en: 'Imported with Chinese labels and customs papers; the batch is on the invoice.',
      zh: '一般贸易进口，中文标签齐全，发票注明批号，可查。',
    },
  }),
  shop({
    key: 'fuque-store',
    name: { en: 'Kettlewren Official Store', zh: '釜雀电器旗舰店' },
    character: 'brand-store',
    address: '佛山市顺德区釜雀工业园 3 栋',
    registerNumber: '91990000MA9K7584XN',
    joinedDaysAgo: 243,
    owner: '梁焯',
    phone: '+8675701000207',
    introduction: { en: 'The kettle maker’s own store.', zh: '釜雀自营店。' },
    pitch: {
      en: 'Made in Shunde, one-year replacement, spare lids and gaskets always in stock.',
      zh: '顺德自产，一年只换不修，壶盖胶圈长期有配件。',
    },
  }),
  shop({
    key: 'haoyun-kitchen',
    name: { en: 'Good Things by the Stove', zh: '灶台好物小铺' },
    character: 'careless',
    address: '永康市灶台路 66 号',
    registerNumber: '91990000MA9K8269XJ',
    joinedDaysAgo: 199,
    owner: '徐国平',
    phone: '+8657901000208',
    introduction: {
      en: 'Sells unbranded kettles; contests the patent in court.',
      zh: '卖无牌手冲壶，对专利有异议，已应诉。',
    },
    pitch: {
      en: 'Food-grade steel, sold to cafés for six years, wholesale prices from ten pieces.',
      zh: '食品级不锈钢，给咖啡馆供货六年，十只起批发价。',
    },
  }),
  shop({
    key: 'azhen-tea',
    name: { en: 'Azhen’s Family Tea', zh: '阿珍家茶铺' },
    character: 'family-shop',
    address: '武夷山市桐木村 21 号',
    joinedDaysAgo: 233,
    owner: '江阿珍',
    phone: '+8659901000209',
    introduction: {
      en: 'A family that smokes its own tea, and was accused for the word “pine smoke”.',
      zh: '自家做茶的小铺，因标题写了“松烟”被投诉。',
    },
    pitch: {
      en: 'We pick, wither and smoke it ourselves over pine; two hundred jin a year, no more.',
      zh: '自家茶山自家做，松柴慢熏，一年就两百来斤，卖完等明年。',
    },
  }),
  shop({
    key: 'songyanli-flagship',
    name: { en: 'Songyanli Official Store', zh: '松烟里官方店' },
    character: 'brand-store',
    address: '武夷山市星村镇松烟里 6 号',
    registerNumber: '91990000MA9K7721X0',
    joinedDaysAgo: 229,
    owner: '方淑敏',
    phone: '+8659901000210',
    introduction: { en: 'The tea house’s own store.', zh: '松烟里自营店。' },
    pitch: {
      en: 'Every tin carries the date of firing and the name of the maker.',
      zh: '每罐注明焙火日期与制茶师傅，产地直发。',
    },
  }),
  shop({
    key: 'wuyi-wholesale',
    name: { en: 'Wuyi Tea Wholesale', zh: '武夷茶叶批发行' },
    character: 'counterfeiter',
    address: '福州市晋安区茶批街 3 号',
    joinedDaysAgo: 131,
    owner: '陈建发',
    phone: '+8659101000211',
    introduction: { en: 'Fills printed tins with cheaper leaf.', zh: '印好包装装低档茶叶。' },
    pitch: {
      en: 'Gift tins by the case, any label, tell us the quantity.',
      zh: '礼盒装整箱批，包装可选，量大私聊。',
    },
  }),
  shop({
    key: 'tingchao',
    name: { en: 'Tingchao Accessories', zh: '听潮数码配件' },
    character: 'independent',
    address: '深圳市福田区听潮广场 B 座',
    registerNumber: '91990000MA9K8406XU',
    joinedDaysAgo: 236,
    owner: '黄听潮',
    phone: '+8675501000212',
    introduction: {
      en: 'Cases that fit other makers’ headphones; wins a counter-notice.',
      zh: '卖适配各家耳机的收纳包，声明不侵权并胜出。',
    },
    pitch: {
      en: 'Our own moulds and our own brand; the model names only say what fits.',
      zh: '自有模具、自有品牌，型号仅用于说明适配机型。',
    },
  }),
  shop({
    key: 'linjia',
    name: { en: 'Neighbour General Goods', zh: '邻家百货' },
    character: 'independent',
    address: '义乌市邻家路 188 号',
    registerNumber: '91990000MA9K8543XN',
    joinedDaysAgo: 218,
    owner: '吴桂芳',
    phone: '+8657901000213',
    introduction: { en: 'Plain household goods.', zh: '日用杂货店。' },
    pitch: {
      en: 'Everyday things at everyday prices, sent the same day before four.',
      zh: '居家日用，平价好货，下午四点前当天发。',
    },
  }),
  shop({
    key: 'dengying',
    name: { en: 'Dengying Lantern Workshop', zh: '灯影手作' },
    character: 'family-shop',
    address: '苏州市姑苏区灯影弄 8 号',
    joinedDaysAgo: 224,
    owner: '顾明灯',
    phone: '+8651201000214',
    introduction: { en: 'Hand-made paper lanterns.', zh: '手工纸灯笼。' },
    pitch: {
      en: 'Bamboo, paper and patience: each lantern takes two days.',
      zh: '竹骨纸面，一盏两天工，不赶工，请提前下单。',
    },
  }),
];
