import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tell, TellScreen, tellSchema, tellsEngine } from './index.js';
import { findModel } from './model-pattern.js';

const tells: Tell[] = [
  { tellId: 't1', rightId: 'r1', kind: 'phrase', phrases: ['factory overrun', '工厂尾货'] },
  { tellId: 't2', rightId: 'r1', kind: 'false-model', patterns: ['RH-####-@'] },
  {
    tellId: 't3',
    rightId: 'r1',
    kind: 'impossible',
    model: ['Summit 2', '峰会二代'],
    attribute: 'colour',
    known: ['red', 'green', 'pink', '粉色'],
    made: ['green'],
  },
  { tellId: 't4', rightId: 'r1', kind: 'channel', model: ['Summit 2'], merchants: ['m-official'] },
];

function seen(title: string, merchant = 'm-official', rights = ['r1']) {
  const screen = new TellScreen();
  screen.put(tells);
  return screen
    .screen({ title, merchant }, rights, tellsEngine.version)
    .map(({ signal, places }) => [
      signal,
      ...places.map((p) => (p.type === 'text' ? p.quote : '')),
    ]);
}

describe('TellScreen', () => {
  it('finds what a brand says that genuine goods are not', () => {
    expect(seen('Ridgehare tent, Factory Overrun')).toEqual([['phrase', 'Factory Overrun']]);
    expect(seen('岭兔帐篷工厂尾货')).toEqual([['phrase', '工厂尾货']]);
    expect(seen('Ridgehare rh-2041-B tent')).toEqual([['model-number', 'rh-2041-B']]);
    expect(seen('Ridgehare Summit 2 pink')).toEqual([['impossible', 'Summit 2', 'pink']]);
    expect(seen('Ridgehare Summit 2 tent', 'm-other')).toEqual([['other-channel', 'Summit 2']]);
  });

  it('leaves what is made, whole words and other rights alone', () => {
    expect(seen('Ridgehare Summit 2 green and pink')).toEqual([]);
    expect(seen('Ridgehare Summit 20 pinkish')).toEqual([]);
    expect(seen('Ridgehare XRH-2041-BB')).toEqual([]);
    expect(seen('Factory overrun', 'm-official', ['r2'])).toEqual([]);
  });

  it('forgets a tell that was removed', () => {
    const screen = new TellScreen();
    screen.put(tells);
    screen.remove(['t1']);
    expect(screen.screen({ title: 'factory overrun' }, ['r1'], '1')).toEqual([]);
  });

  it('takes no pattern that could be slow', () => {
    expect(tellSchema.safeParse({ kind: 'false-model', patterns: ['(a+)+$'] }).success).toBe(false);
  });
});

describe('findModel', () => {
  it('agrees with the regular expression that the pattern stands for', () => {
    const pattern = fc.stringMatching(/^[A-C#@?-]{1,5}$/);
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[A-C0-2 -]{0,14}$/), (wanted, text) => {
        const body = wanted
          .replaceAll('#', '\\p{N}')
          .replaceAll('@', '\\p{L}')
          .replaceAll('?', '[\\p{L}\\p{N}]');
        const expected = new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'iu').exec(
          text,
        );
        expect(findModel(wanted, text)?.start).toBe(expected?.index);
      }),
      { numRuns: 500 },
    );
  });
});
