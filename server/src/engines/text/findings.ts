import type { Finding, FindingPlace, TextField } from '../../contracts/findings.js';
import type { Judgement } from './judge-mark.js';
import type { ReplicaJudgement } from './judge-replica.js';
import type { Reading } from './reading/reading.js';
import { type TextSignal, textSignals, type View } from './signals.js';

/** Places shown of one finding; the figures give the full number. */
export const mostPlaces = 16;

const viewNames: Record<View, { en: string; zh: string }> = {
  plain: { en: 'as registered', zh: '原样书写' },
  joined: { en: 'without its spaces', zh: '去掉空格' },
  invisible: { en: 'with invisible characters inside', zh: '夹入不可见字符' },
  'look-alike': { en: 'with look-alike letters', zh: '使用形近字母' },
  spaced: { en: 'pulled apart', zh: '拆开书写' },
  leet: { en: 'with signs or digits for letters', zh: '以符号或数字代替字母' },
  sound: { en: 'by its sound', zh: '谐音' },
  split: { en: 'with its characters taken apart', zh: '拆字' },
  shape: { en: 'with look-alike characters', zh: '形近字' },
  changed: { en: 'with one character changed', zh: '改动一字' },
};

/** Collects what was judged in the fields of one listing, one finding a right and signal. */
export class FindingDraft {
  readonly places: FindingPlace[] = [];
  private readonly views = new Set<View>();
  private count = 0;
  private strength = 0;

  constructor(
    private readonly engine: { id: 'text'; version: string },
    private readonly signal: TextSignal,
    private readonly rightId: string | null,
    private readonly about: { en: string; zh: string },
  ) {}

  add(text: Reading, field: TextField, first: number, last: number, strength: number, view?: View) {
    const { start, end } = text.span(first, last);
    const isKnown = (each: FindingPlace) =>
      each.type === 'text' && each.field === field && each.start === start && each.end === end;
    if (text.isReordered && this.places.some(isKnown)) return;
    this.count += 1;
    this.strength = Math.max(this.strength, strength);
    if (view !== undefined) this.views.add(view);
    if (this.places.length >= mostPlaces) return;
    const quote = text.text.slice(start, end);
    this.places.push({ type: 'text', field, start, end, quote });
  }

  finish(): Finding {
    const views = [...this.views].sort();
    const meaning = textSignals[this.signal];
    const how = (language: 'en' | 'zh') => views.map((view) => viewNames[view][language]);
    return {
      ...{ engine: this.engine.id, version: this.engine.version, signal: this.signal },
      strength: Math.round(this.strength * 100) / 100,
      rightId: this.rightId,
      places: this.places,
      reason: {
        en: `${meaning.en} ${this.about.en}${views.length > 0 ? ` (${how('en').join(', ')})` : ''}`,
        zh: `${meaning.zh}${this.about.zh}${views.length > 0 ? `（${how('zh').join('、')}）` : ''}`,
      },
      figures: {
        occurrences: this.count,
        ...(views.length > 0 ? { views: views.join(' ') } : {}),
      },
    };
  }
}

export function aboutMark({ found }: Judgement): { en: string; zh: string } {
  const { mark } = found.name.right.mark;
  return { en: `Mark: ${mark}`, zh: `商标：${mark}` };
}

export function aboutReplica({ cue }: ReplicaJudgement): { en: string; zh: string } {
  const meaning = cue.entry.replica?.meaning ?? { en: '', zh: '' };
  return { en: `Kind: ${meaning.en}.`, zh: `类型：${meaning.zh}。` };
}

const signalOrder = Object.keys(textSignals);

/** Strongest signals of the list first; then by right and place, so that equal input gives equal output. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) =>
      signalOrder.indexOf(a.signal) - signalOrder.indexOf(b.signal) ||
      compareText(a.rightId ?? '', b.rightId ?? '') ||
      compareText(placeKey(a), placeKey(b)),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function placeKey({ places: [first] }: Finding): string {
  return first?.type === 'text' ? `${first.field} ${String(first.start).padStart(9, '0')}` : '';
}
