import type { Decision } from './decision-queries.js';
import type { Measure } from './measure-queries.js';
import { decisionState, presentMeasure, reasonText, type Wording } from './statement-view.js';
import {
  automationOf,
  languageName,
  lawText,
  momentText,
  outcomeText,
  rightText,
} from './wording.js';

/** What a statement of reasons is written from. */
export interface StatementParts {
  decision: Decision;
  measures: readonly Measure[];
  lifted: readonly Measure[];
  /** Current title of the listing, where it is known. */
  listingTitle: string | null;
}

/**
 * The statement of reasons as a text of short paragraphs, in the reader's language. A reviewer's
 * own words stand as written, with their language named. Source: Reg. (EU) 2022/2065 art. 17(3).
 */
export function statementText(parts: StatementParts, wording: Wording): string {
  const write = wording.language === 'zh' ? inChinese : inEnglish;
  return write(parts, wording)
    .filter((line) => line !== '')
    .join('\n');
}

function measureLines({ decision, measures }: StatementParts, wording: Wording): string[] {
  const { territory } = decision.statement;
  return measures.map((measure) => presentMeasure(measure, territory, wording).text);
}

function inEnglish(parts: StatementParts, wording: Wording): string[] {
  const { decision, lifted, listingTitle } = parts;
  const { statement, facts } = decision;
  const on = momentText(decision.madeAt, wording.timeZone, 'en');
  const alleged = momentText(new Date(statement.allegedAt), wording.timeZone, 'en');
  const listing = listingTitle === null ? '' : ` “${listingTitle}”`;
  const until = statement.contestUntil
    ? ` Until ${momentText(new Date(statement.contestUntil), wording.timeZone, 'en')}.`
    : '';
  return [
    `${outcomeText[decision.outcome].en} Decided on ${on}.`,
    ...measureLines(parts, wording),
    lifted.length > 0 ? `Measures lifted by this decision: ${lifted.length}.` : '',
    `Right relied on: ${rightText(statement.right, 'en')}.`,
    `Subject: ${statement.detection ? 'screening' : 'claim'} ${decision.subject}, ${statement.detection ? 'made' : 'received'} on ${alleged}, on the listing${listing} (${decision.listingId ?? '–'}); ground: ${statement.ground.text.en}.`,
    `Reason: ${reasonText(decision, 'en')}`,
    facts ? `Facts found${inLanguage(decision, wording)}: “${facts}”` : '',
    `Rule and law: ${statement.rule.en} ${statement.regimeTitle.en}: ${lawText(statement, 'en')}.`,
    automationOf(decision).en,
    `How to contest: ${statement.contest.en}${until}`,
    standing(parts, wording),
  ];
}

function inChinese(parts: StatementParts, wording: Wording): string[] {
  const { decision, lifted, listingTitle } = parts;
  const { statement, facts } = decision;
  const on = momentText(decision.madeAt, wording.timeZone, 'zh');
  const alleged = momentText(new Date(statement.allegedAt), wording.timeZone, 'zh');
  const listing = listingTitle === null ? '' : `“${listingTitle}”`;
  const until = statement.contestUntil
    ? `截止时间：${momentText(new Date(statement.contestUntil), wording.timeZone, 'zh')}。`
    : '';
  return [
    `${outcomeText[decision.outcome].zh}决定时间：${on}。`,
    ...measureLines(parts, wording),
    lifted.length > 0 ? `本决定解除的措施：${lifted.length}项。` : '',
    `所依据的权利：${rightText(statement.right, 'zh')}。`,
    `决定对象：${alleged}${statement.detection ? '作出的筛查' : '收到的投诉'} ${decision.subject}，涉及商品${listing}（${decision.listingId ?? '–'}）；${statement.detection ? '依据' : '投诉理由'}：${statement.ground.text.zh}。`,
    `理由：${reasonText(decision, 'zh')}`,
    facts ? `认定的事实${inLanguage(decision, wording)}：“${facts}”` : '',
    `适用规则与法律：${statement.rule.zh}${statement.regimeTitle.zh}（${lawText(statement, 'zh')}）。`,
    automationOf(decision).zh,
    `救济途径：${statement.contest.zh}${until}`,
    standing(parts, wording),
  ];
}

function inLanguage({ factsLocale }: Decision, { language }: Wording): string {
  if (factsLocale === null) return '';
  const name = languageName(factsLocale, language);
  return language === 'zh' ? `，原文为${name}` : ` (written in ${name})`;
}

function standing({ decision, measures }: StatementParts, { language, timeZone }: Wording) {
  const state = decisionState(decision, measures);
  const at = decision.undoneAt && momentText(decision.undoneAt, timeZone, language);
  const sentences = {
    'in-force': { en: 'Its measure is in force.', zh: '相关措施目前有效。' },
    lifted: { en: 'Its measure has been lifted.', zh: '相关措施已解除。' },
    standing: {
      en: 'This decision stands; it imposed no measure.',
      zh: '本决定有效，未采取措施。',
    },
    undone: {
      en: `This decision was undone on ${at} and has no effect.`,
      zh: `本决定已于${at}被撤销，不再具有效力。`,
    },
  };
  return sentences[state][language];
}
