import { describe, expect, it } from 'vitest';
import {
  DISCLOSURE_FIELDS,
  DISCLOSURE_OWNERS,
  DISCLOSURE_REGIMES,
  DISCLOSURE_VIEWERS,
  mayDisclose,
} from './disclosure.js';

/** Written out by hand, one line a rule; everything not named here must be refused. */
const ALLOWED = `
complainant self * organisation name email phone address
complainant platform * organisation name email phone address
complainant merchant cn-ecl organisation name
complainant merchant us-dmca organisation name
complainant merchant eu-dsa organisation
complainant merchant platform organisation
complainant public cn-ecl organisation
merchant self * organisation name email phone address
merchant platform * organisation name email phone address
merchant complainant cn-ecl organisation name address
merchant complainant us-dmca organisation name phone address
merchant complainant eu-dsa organisation
merchant complainant platform organisation
merchant public cn-ecl organisation
reviewer self * organisation name email phone address
reviewer platform * organisation name email
consumer self * organisation name email phone address
consumer platform * organisation name email phone address
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [owner = '', viewer = '', regime = '', ...fields] = line.split(' ');
    const regimes = regime === '*' ? DISCLOSURE_REGIMES : [regime];
    return regimes.flatMap((each) => fields.map((field) => `${owner} ${viewer} ${each} ${field}`));
  });

const questions = DISCLOSURE_OWNERS.flatMap((owner) =>
  DISCLOSURE_VIEWERS.flatMap((viewer) =>
    DISCLOSURE_REGIMES.flatMap((regime) =>
      DISCLOSURE_FIELDS.map((field) => ({ owner, viewer, regime, field })),
    ),
  ),
);

describe('the disclosure table', () => {
  it('allows exactly what is written here, of every field, owner, viewer and regime', () => {
    const allowed = questions
      .filter(mayDisclose)
      .map(({ owner, viewer, regime, field }) => `${owner} ${viewer} ${regime} ${field}`);
    expect(questions).toHaveLength(4 * 5 * 4 * 5);
    expect([...allowed].sort()).toEqual([...ALLOWED].sort());
  });

  it('never shows a complainant’s e-mail, phone or address to the merchant or the public', () => {
    for (const question of questions.filter(({ owner }) => owner === 'complainant')) {
      const isOutside = question.viewer === 'merchant' || question.viewer === 'public';
      const isContact = ['email', 'phone', 'address'].includes(question.field);
      if (isOutside && isContact) expect(mayDisclose(question)).toBe(false);
    }
  });

  it('shows reviewers and consumers to nobody but themselves and the platform', () => {
    for (const question of questions) {
      if (question.owner !== 'reviewer' && question.owner !== 'consumer') continue;
      const isInside = question.viewer === 'self' || question.viewer === 'platform';
      if (!isInside) expect(mayDisclose(question)).toBe(false);
    }
  });
});
