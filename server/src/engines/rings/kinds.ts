import type { Bilingual } from '../../contracts/findings.js';

/** What a shared value says of two shops. A family is not one controller, so these stay apart. */
export const RELATIONS = [
  'same_controller',
  'same_device',
  'shared_premises',
  'same_goods',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Kinds that grow together are capped together: an office has one address and one line. */
export type Family =
  | 'identity'
  | 'money'
  | 'contact'
  | 'device'
  | 'premises'
  | 'goods'
  | 'logistics';

/**
 * How many shops have the value: up to 3, 8, 24, `MOST_SHARED`. Levels instead of frequencies,
 * since a rare value's frequency is its true links.
 */
export const LEVEL_BOUNDS = [3, 8, 24, 200] as const;
/** A value that more shops have (an agency, a network, a warehouse) says nothing of any two. */
export const MOST_SHARED = 200;
export type Level = 0 | 1 | 2 | 3;

interface Kind {
  family: Family;
  relation: Relation;
  /** Most log-odds that each level may give, whatever is learned. */
  most: readonly [number, number, number, number];
  /** Log-odds when both have it and share none: 0 where one business has several by nature. */
  apart: number;
  text: Bilingual;
}

/** Identity facts, by what they can say. `building` and `surname` are derived, never sent. */
export const KINDS = {
  'registration-number': {
    family: 'identity',
    relation: 'same_controller',
    most: [9, 8.5, 7, 4],
    apart: 0,
    text: { en: 'the same registration number', zh: '登记号相同' },
  },
  'id-number': {
    family: 'identity',
    relation: 'same_controller',
    most: [9, 8.5, 7, 4],
    apart: 0,
    text: { en: 'the same identity document', zh: '身份证件相同' },
  },
  'legal-person': {
    family: 'identity',
    relation: 'same_controller',
    most: [4, 2.5, 1, 0],
    apart: 0,
    text: { en: 'a legal person of the same name', zh: '法定代表人同名' },
  },
  face: {
    family: 'identity',
    relation: 'same_controller',
    most: [6, 5, 3, 0],
    apart: 0,
    text: { en: 'the same face, as a person confirmed', zh: '经人工确认为同一人脸' },
  },
  'bank-account': {
    family: 'money',
    relation: 'same_controller',
    most: [9, 8.5, 7.5, 5],
    apart: -0.6,
    text: { en: 'the same bank account', zh: '收款账户相同' },
  },
  phone: {
    family: 'contact',
    relation: 'same_controller',
    most: [5, 4, 2.5, 0.3],
    apart: 0,
    text: { en: 'the same telephone number', zh: '电话号码相同' },
  },
  email: {
    family: 'contact',
    relation: 'same_controller',
    most: [6, 5, 4, 1],
    apart: 0,
    text: { en: 'the same e-mail address', zh: '电子邮箱相同' },
  },
  device: {
    family: 'device',
    relation: 'same_device',
    most: [7, 7, 6, 2],
    apart: -0.4,
    text: { en: 'the same device', zh: '使用同一设备' },
  },
  ip: {
    family: 'premises',
    relation: 'shared_premises',
    most: [3.5, 3, 2, 0.5],
    apart: 0,
    text: { en: 'the same network address', zh: '网络地址相同' },
  },
  address: {
    family: 'premises',
    relation: 'shared_premises',
    most: [3.5, 3, 2.2, 1],
    apart: 0,
    text: { en: 'the same address', zh: '地址相同' },
  },
  building: {
    family: 'premises',
    relation: 'shared_premises',
    most: [1.5, 1, 0.4, 0.1],
    apart: 0,
    text: { en: 'the same building', zh: '同一楼宇' },
  },
  'return-parcel': {
    family: 'logistics',
    relation: 'same_goods',
    most: [6.5, 6.5, 5.5, 1.2],
    apart: -0.4,
    text: { en: 'returns go to the same place', zh: '退货地址相同' },
  },
  template: {
    family: 'goods',
    relation: 'same_goods',
    most: [5, 5, 4, 1],
    apart: -0.4,
    text: { en: 'listings written from the same template', zh: '商品文案出自同一模板' },
  },
  picture: {
    family: 'goods',
    relation: 'same_goods',
    most: [5.5, 5.5, 4.5, 1.5],
    apart: -0.4,
    text: { en: 'the same product pictures of their own', zh: '自拍商品图片相同' },
  },
} as const satisfies Record<string, Kind>;
export type FactKind = keyof typeof KINDS;

export const FACT_KINDS = Object.keys(KINDS) as FactKind[];
export const isFactKind = (text: string): text is FactKind => Object.hasOwn(KINDS, text);

/** Log-odds that a family gives at most: five views of one fact are one fact. */
export const FAMILY_CAPS: Record<Family, number> = {
  identity: 9,
  money: 9,
  contact: 6,
  device: 7,
  premises: 4,
  goods: 6.5,
  logistics: 6.5,
};

/** What a home or an office has in common, all of it together: no two of these make one business. */
export const HOUSEHOLD: readonly Family[] = ['contact', 'device', 'premises'];
export const HOUSEHOLD_CAP = 8;
/** From this size on a group is no household, and what looks like one says more. */
export const CROWD = 5;
export const CROWD_CAP = 11;

/** Log-odds that everything apart takes away at most: rings keep apart what they can. */
export const MOST_APART = 1.2;

/** Log-odds from which a value that many have is worth looking through all of them. */
const LEAST_OF_MANY = 3;

/**
 * Whether two shops can be brought together by a value of this level. What many have says so little
 * that pairs sharing nothing else are never looked at; for pairs that are, it counts.
 */
export const canBring = (kind: FactKind, level: Level) =>
  level < 3 || KINDS[kind].most[3] >= LEAST_OF_MANY;

/** The level of a value that `degree` shops have; null where it says nothing. */
export function levelOf(degree: number): Level | null {
  if (degree < 2 || degree > MOST_SHARED) return null;
  const level = LEVEL_BOUNDS.findIndex((most) => degree <= most);
  return level as Level;
}
