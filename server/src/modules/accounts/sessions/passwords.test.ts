import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, weakness } from './passwords.js';

describe('passwords', () => {
  it('are kept as argon2id with the parameters that OWASP names', async () => {
    expect(await hashPassword('seven quiet herons')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('match however Unicode spells them, and nothing matches without a hash', async () => {
    const composed = 'caf\u00e9 at the quay';
    const hash = await hashPassword(composed);
    expect(await isPassword(hash, composed.normalize('NFD'))).toBe(true);
    expect(await isPassword(hash, 'cafe at the quay')).toBe(false);
    expect(await isPassword(null, 'no account has this password')).toBe(false);
  });

  it('take as long for an unknown account as for a known one', async () => {
    const hash = await hashPassword('seven quiet herons');
    await isPassword(null, 'warm up');
    const time = async (known: string | null) => {
      const began = performance.now();
      for (let i = 0; i < 5; i++) await isPassword(known, 'a wrong guess');
      return performance.now() - began;
    };
    const [unknown, known] = [await time(null), await time(hash)];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it.each([
    ['too short', 'short'],
    ['aaaaaaaaaaaaaaaa', 'plain'],
    ['adabyron12!!', 'own'],
    ['seven quiet herons', undefined],
    ['七只安静的苍鹭在黄昏时分', undefined],
  ])('%s is %s', (password, weak) => {
    expect(weakness(password, ['ada', 'byron', 'adabyron'])).toBe(weak);
  });
});
