import { expect, it } from 'vitest';
import { browserLanguage, nearestLanguage } from './language.js';

it.each([
  ['zh-Hans-SG', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', undefined],
  [null, undefined],
])('nearestLanguage(%s) is %s', (tag, language) => expect(nearestLanguage(tag)).toBe(language));

it('takes the first language it has, else English', () => {
  expect(browserLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
  expect(browserLanguage(['fr-FR'])).toBe('en');
});
