import type { Bilingual } from '../../../contracts/findings.js';
import { markLikeness } from '../../../engines/text/index.js';
import type { Right } from '../right.js';
import { type Sign, signKey } from './examination.js';
import type { RegisterRecord } from './register.js';

/** Below this two names of a holder or texts of a mark are different ones. */
const SAME = 0.85;

type Declared = Pick<
  Right,
  'title' | 'subtype' | 'niceClasses' | 'registeredOn' | 'expiresOn' | 'kind'
>;

/** Where the declared right and the register's record say different things, one sign a field. */
export function compareWithRegister(
  declared: Declared,
  holderNames: readonly string[],
  record: RegisterRecord,
): Sign[] {
  const { status, title, holders, niceClasses, registeredOn, expiresOn } = record;
  const differs: [field: string, isDifferent: boolean, register: string][] = [
    ['status', status !== 'registered', status],
    ['title', title !== undefined && isOtherTitle(declared, title), title ?? ''],
    ['holder', holders !== undefined && !isNamed(holderNames, holders), holders?.join('; ') ?? ''],
    ['niceClasses', isBeyond(declared.niceClasses, niceClasses), niceClasses?.join(', ') ?? ''],
    ['registeredOn', isOther(declared.registeredOn, registeredOn), registeredOn ?? ''],
    ['expiresOn', isLater(declared.expiresOn, expiresOn), expiresOn ?? ''],
  ];
  return differs.flatMap(([field, isDifferent, register]) =>
    isDifferent ? [mismatch(field as keyof typeof FIELDS, register)] : [],
  );
}

/** What a figure is called is the holder's affair. */
const isOtherTitle = ({ title, subtype }: Declared, registered: string) =>
  subtype !== 'figurative' && markLikeness(title, registered).share < SAME;

const isNamed = (names: readonly string[], holders: readonly string[]) =>
  names.some((name) => holders.some((holder) => markLikeness(name, holder).share >= SAME));

const isBeyond = (declared: readonly number[], registered: readonly number[] | undefined) =>
  registered !== undefined && declared.some((each) => !registered.includes(each));

const isOther = (declared: string | null, registered: string | undefined) =>
  declared !== null && registered !== undefined && declared !== registered;

const isLater = (declared: string | null, registered: string | undefined) =>
  declared !== null && registered !== undefined && declared > registered;

const FIELDS = {
  status: { en: 'The register has it as “{register}”.', zh: '登记簿记载的状态为“{register}”。' },
  title: { en: 'The register calls it “{register}”.', zh: '登记簿记载的名称为“{register}”。' },
  holder: {
    en: 'The register names {register} as holder.',
    zh: '登记簿记载的权利人为 {register}。',
  },
  niceClasses: {
    en: 'The register has it for classes {register}.',
    zh: '登记簿核定的类别为 {register}。',
  },
  registeredOn: {
    en: 'By the register it was registered on {register}.',
    zh: '登记簿记载的注册日期为 {register}。',
  },
  expiresOn: {
    en: 'By the register it ends on {register}.',
    zh: '登记簿记载的届满日期为 {register}。',
  },
} as const satisfies Record<string, Bilingual>;

function mismatch(field: keyof typeof FIELDS, register: string): Sign {
  const { en, zh } = FIELDS[field];
  return {
    key: signKey('register-mismatch', field),
    kind: 'register-mismatch',
    evidenceId: null,
    otherRightId: null,
    figures: { field, register },
    text: { en: en.replace('{register}', register), zh: zh.replace('{register}', register) },
  };
}
