import { accepted, type Checked, rejected } from './checked.js';
import type { DisplayLanguage } from './territories.js';

export const FIRST_SERVICE_CLASS = 35;
export const LAST_NICE_CLASS = 45;

// Short headings after the class headings of the Nice Classification, class 1 first.
const HEADINGS: readonly (readonly [en: string, zh: string])[] = [
  ['Chemicals for industry', '工业用化学品'],
  ['Paints and varnishes', '颜料油漆'],
  ['Cosmetics and cleaning preparations', '化妆品与清洁制剂'],
  ['Industrial oils, fuels and candles', '工业油脂、燃料与蜡烛'],
  ['Pharmaceuticals', '药品与医用制剂'],
  ['Common metals and metal goods', '普通金属及其制品'],
  ['Machines and machine tools', '机器与机床'],
  ['Hand tools and cutlery', '手工具与餐具刀具'],
  ['Electronics, software and scientific apparatus', '电子、软件与科学仪器'],
  ['Medical apparatus', '医疗器械'],
  ['Lighting, heating, cooking and sanitary apparatus', '照明、加热、烹饪与卫生设备'],
  ['Vehicles', '运载工具'],
  ['Firearms and fireworks', '火器与烟火'],
  ['Jewellery, watches and precious metals', '珠宝、钟表与贵金属'],
  ['Musical instruments', '乐器'],
  ['Paper, printed matter and stationery', '纸品、印刷品与文具'],
  ['Rubber, plastics and insulating materials', '橡胶、塑料与绝缘材料'],
  ['Leather goods, bags and umbrellas', '皮具、箱包与伞'],
  ['Building materials, not of metal', '非金属建筑材料'],
  ['Furniture', '家具'],
  ['Household utensils and glassware', '家用器皿与玻璃制品'],
  ['Ropes, nets, tents and sacks', '绳、网、帐篷与袋'],
  ['Yarns and threads', '纺织用纱线'],
  ['Textiles and household linen', '织物与家用纺织品'],
  ['Clothing, footwear and headwear', '服装、鞋、帽'],
  ['Lace, buttons and haberdashery', '花边、纽扣与缝纫用品'],
  ['Carpets and floor coverings', '地毯与地板覆盖物'],
  ['Games, toys and sporting articles', '游戏、玩具与体育用品'],
  ['Meat, fish, dairy and preserved food', '肉、鱼、乳制品与加工食品'],
  ['Coffee, tea, bakery and condiments', '咖啡、茶、糕点与调味品'],
  ['Fresh produce, live animals and seeds', '生鲜农产品、活动物与种子'],
  ['Beers and non-alcoholic beverages', '啤酒与不含酒精饮料'],
  ['Alcoholic beverages, except beers', '含酒精饮料（啤酒除外）'],
  ["Tobacco and smokers' articles", '烟草与烟具'],
  ['Advertising, business and retail services', '广告、商业与零售服务'],
  ['Financial, insurance and real-estate services', '金融、保险与不动产服务'],
  ['Construction, installation and repair', '建筑、安装与维修'],
  ['Telecommunications', '电信'],
  ['Transport, storage and travel', '运输、仓储与旅行'],
  ['Treatment of materials', '材料处理'],
  ['Education, entertainment and sport', '教育、娱乐与体育'],
  ['Scientific, technological and software services', '科技与软件服务'],
  ['Restaurants and temporary accommodation', '餐饮与临时住宿'],
  ['Medical, veterinary and agricultural services', '医疗、兽医与农业服务'],
  ['Legal, security and personal services', '法律、安全与个人服务'],
];

function isNiceClass(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= LAST_NICE_CLASS;
}

/** Checks the Nice classes of a trademark; normalises to ascending numbers without repetition. */
export function checkNiceClasses(classes: readonly number[]): Checked<number[]> {
  if (classes.length === 0)
    return rejected('empty', 'At least one Nice class is needed.', '至少需要一个尼斯分类。');
  if (!classes.every(isNiceClass)) {
    return rejected(
      'out-of-range',
      `Nice classes are whole numbers from 1 to ${LAST_NICE_CLASS}.`,
      `尼斯分类为 1 至 ${LAST_NICE_CLASS} 的整数。`,
    );
  }
  return accepted([...new Set(classes)].sort((one, other) => one - other));
}

/** True for goods (1–34), false for services (35–45). Takes a checked class. */
export function isGoodsClass(niceClass: number): boolean {
  return niceClass < FIRST_SERVICE_CLASS;
}

/** Short heading of a class; throws RangeError outside 1–45. */
export function niceHeading(niceClass: number, language: DisplayLanguage): string {
  const heading = HEADINGS[niceClass - 1];
  if (!heading) throw new RangeError(`There is no Nice class ${niceClass}.`);
  return language === 'en' ? heading[0] : heading[1];
}
