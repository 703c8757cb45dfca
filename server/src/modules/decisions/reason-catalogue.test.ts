import { describe, expect, it } from 'vitest';
import { rightKindSchema } from '../../contracts/identifiers/index.js';
import { offeredReasons, RULINGS } from './reason-catalogue.js';
import { reasons } from './reasons.js';

describe('the reasons that people choose from', () => {
  it('offers at least one reason for every ruling on every kind of right', () => {
    for (const ruling of RULINGS) {
      for (const kind of rightKindSchema.options) {
        const fitting = offeredReasons.filter(
          ({ rulings, kinds }) =>
            rulings.includes(ruling) && (kinds.length === 0 || kinds.includes(kind)),
        );
        expect([ruling, kind, fitting.length > 0]).toEqual([ruling, kind, true]);
      }
    }
  });

  it('offers only reasons with a sentence, and none that only a rule or a court can give', () => {
    const codes = offeredReasons.map(({ code }) => code);
    expect(codes.every((code) => code in reasons)).toBe(true);
    const ofRules = ['complainant-silent', 'information-not-supplied', 'complainant-concedes'];
    for (const code of [...ofRules, 'complainant-retracts', 'court-or-authority-decision']) {
      expect(codes).not.toContain(code);
    }
  });
});
