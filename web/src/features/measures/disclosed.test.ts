import { expect, it } from 'vitest';
import {
  DISCLOSURE_REGIMES,
  mayDisclose,
} from '../../../../server/src/modules/accounts/disclosure/disclosure.js';
import { CONTACT_FIELDS, isDisclosed } from './disclosed.js';

it('foretells exactly what the server’s disclosure table shows the complainant', () => {
  for (const regime of DISCLOSURE_REGIMES) {
    for (const field of CONTACT_FIELDS) {
      const shown = mayDisclose({ field, owner: 'merchant', viewer: 'complainant', regime });
      expect([regime, field, isDisclosed(regime, field)]).toEqual([regime, field, shown]);
    }
  }
});
