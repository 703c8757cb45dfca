import { describe, expect, it } from 'vitest';
import { dueTone, spansBetween, spansText } from './due.js';

const now = new Date('2026-03-01T12:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('dueTone', () => {
  it.each([
    [-1, 'past'],
    [0, 'soon'],
    [1439, 'soon'],
    [1440, 'later'],
  ])('%i minutes ahead is %s', (minutes, tone) => expect(dueTone(after(minutes), now)).toBe(tone));
});

describe('spans', () => {
  it.each([
    [0, '0 minutes', '0分钟'],
    [65, '1 hour 5 minutes', '1小时5分钟'],
    [-65, '1 hour 5 minutes', '1小时5分钟'],
    [60, '1 hour', '1小时'],
    [3 * 1440 + 61, '3 days 1 hour', '3天1小时'],
    [15 * 1440 + 600, '15 days', '15天'],
  ])('%i minutes', (minutes, english, chinese) => {
    const spans = spansBetween(after(minutes), now);
    expect(spansText(spans, 'en-GB')).toBe(english);
    expect(spansText(spans, 'zh-CN')).toBe(chinese);
  });
});
