import {
  checkOffice,
  type DisplayLanguage,
  officeName,
  type RightKind,
} from '../../contracts/identifiers/index.js';
import type { MeasureKind } from '../../contracts/journal/decisions.js';
import type { Bilingual, DecisionDraft, DecisionOutcome, StatementBasis } from './decision.js';

/** What was decided, in one sentence. */
export const outcomeText: Record<DecisionOutcome, Bilingual> = {
  accepted: { en: 'The claim is accepted.', zh: '投诉成立。' },
  rejected: { en: 'The claim is rejected.', zh: '投诉不成立。' },
  'counter-upheld': {
    en: 'The counter-notice is upheld; the measure against the listing is lifted.',
    zh: '反通知成立，对该商品的处置措施予以解除。',
  },
  'counter-dismissed': {
    en: 'The counter-notice is dismissed; the measure against the listing stays.',
    zh: '反通知不成立，对该商品的处置措施予以维持。',
  },
  'not-answered': {
    en: 'The counter-notice was not answered in time; the measure against the listing is lifted.',
    zh: '投诉人未在期限内回应反通知，对该商品的处置措施予以解除。',
  },
  'put-back': {
    en: 'The last day for putting the listing back has come without notice of a suit; the measure against it is lifted.',
    zh: '法定恢复期限已届满且未收到起诉通知，对该商品的处置措施予以解除。',
  },
  'not-cured': {
    en: 'The claim is rejected because the information asked for did not arrive in time.',
    zh: '因未在期限内补充所要求的信息，投诉不予受理。',
  },
  conceded: {
    en: 'The complainant accepted the counter-notice; the measure against the listing is lifted.',
    zh: '投诉人认可反通知，对该商品的处置措施予以解除。',
  },
  retracted: {
    en: 'The complainant retracted the claim; the measure against the listing is lifted.',
    zh: '投诉人撤回投诉，对该商品的处置措施予以解除。',
  },
  'suit-infringing': {
    en: 'The court or authority found infringement; the measure against the listing stays.',
    zh: '法院或主管机关认定侵权，对该商品的处置措施予以维持。',
  },
  'suit-not-infringing': {
    en: 'The court or authority found no infringement; the measure against the listing is lifted.',
    zh: '法院或主管机关认定不侵权，对该商品的处置措施予以解除。',
  },
  'screened-out': {
    en: 'The platform’s own screening found that the listing infringes.',
    zh: '平台主动筛查认定该商品侵权。',
  },
};

const personDecidedText: Bilingual = {
  en: 'A person took this decision.',
  zh: '本决定由人工作出。',
};

/** Whether automated means detected the listing and took the decision, in both languages. */
export function automationOf({
  automation,
  statement,
}: Pick<DecisionDraft, 'automation' | 'statement'>): Bilingual {
  if (!statement.detection) return automationText[automation];
  const decided = automation === 'none' ? personDecidedText : automationText[automation];
  return {
    en: `The listing was detected by automated means, on the platform’s own initiative. ${decided.en}`,
    zh: `该商品由平台主动通过自动化手段检出。${decided.zh}`,
  };
}

/** What a measure does, as the beginning of a sentence: “… since 3 March 2026”. */
export const measureText: Record<MeasureKind, Bilingual> = {
  remove: { en: 'The listing is removed', zh: '商品被下架' },
  restrict: { en: 'The listing is restricted', zh: '商品被限制展示' },
  warn: { en: 'The merchant is warned', zh: '商家被警告' },
  points: { en: 'The merchant is given penalty points', zh: '商家被扣分' },
  suspend: { en: 'The shop is suspended', zh: '店铺被暂停经营' },
  close: { en: 'The shop is closed', zh: '店铺被关闭' },
};

const automationText: Record<DecisionDraft['automation'], Bilingual> = {
  none: {
    en: 'A person took this decision; no automated means were used.',
    zh: '本决定由人工作出，未使用自动化手段。',
  },
  partial: {
    en: 'A person took this decision with the help of automated means.',
    zh: '本决定由人工在自动化手段辅助下作出。',
  },
  full: {
    en: 'This decision was taken by automated means, by a fixed rule and without a person’s assessment.',
    zh: '本决定由系统按既定规则自动作出，未经人工评判。',
  },
};

const kindNames: Record<RightKind, Bilingual> = {
  trademark: { en: 'trademark', zh: '注册商标' },
  copyright: { en: 'copyright', zh: '著作权' },
  'patent-invention': { en: 'patent', zh: '发明专利' },
  'patent-utility-model': { en: 'utility model', zh: '实用新型专利' },
  design: { en: 'registered design', zh: '外观设计' },
};

/** The law that a decision rests on, as its pack cites it. */
export function lawText({ law }: Pick<StatementBasis, 'law'>, language: DisplayLanguage): string {
  return typeof law === 'string' ? law : law[language];
}

/** The language that a reader is answered in. */
export function displayLanguage(language: string): DisplayLanguage {
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function kindName(kind: RightKind, language: DisplayLanguage): string {
  return kindNames[kind][language];
}

/** The right as a reader finds it in the register: kind, title, office, number. */
export function rightText(right: StatementBasis['right'], language: DisplayLanguage): string {
  const kind = kindName(right.kind, language);
  const known = checkOffice(right.office);
  const office = known.ok ? officeName(known.normalized, language) : right.office;
  const { title, number } = right;
  if (language === 'zh') return `${kind}“${title}”（${office}${number && `，第${number}号`}）`;
  return `the ${kind} “${title}” (${office}${number && `, no. ${number}`})`;
}

/** The name of a language in another, such as “Chinese (China)”; the tag itself when unknown. */
export function languageName(tag: string, language: DisplayLanguage): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A date and time in a zone, with the zone shown. */
export function momentText(at: Date, timeZone: string, language: DisplayLanguage): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).formatToParts(at);
  const join = (parts: Intl.DateTimeFormatPart[]) => parts.map(({ value }) => value).join('');
  const day = join(write({ year: 'numeric', month: 'long', day: 'numeric' }));
  const time = join(write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  const zone = write({ timeZoneName: 'short' }).find(({ type }) => type === 'timeZoneName')?.value;
  return language === 'zh' ? `${day}${time}（${zone}）` : `${day}, ${time} ${zone}`;
}
