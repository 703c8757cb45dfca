import { BETWEEN } from '../reading/read-set.js';
import type { Domain } from '../table/column.js';
import { DateComparer } from './compare-date.js';
import { IdentifierComparer } from './compare-identifier.js';
import { NumberComparer } from './compare-number.js';
import { SetComparer } from './compare-set.js';
import { TextComparer } from './compare-text.js';
import type { Comparer } from './comparer.js';
import { type Forms, formsOf } from './forms.js';
import { type Words, wordsOf } from './words.js';

/** What is worked out once for the values of a domain. */
export interface Features {
  comparer: Comparer;
  words?: Words;
  forms?: Forms;
}

export function featuresOf(domain: Domain): Features {
  switch (domain.kind) {
    case 'exact':
      return { comparer: new IdentifierComparer(domain) };
    case 'date':
      return { comparer: new DateComparer(domain) };
    case 'number':
      return { comparer: new NumberComparer(domain) };
    case 'set': {
      const words = wordsOf(domain, BETWEEN.charCodeAt(0));
      return { words, comparer: new SetComparer(words) };
    }
    case 'name':
    case 'address': {
      const words = wordsOf(domain);
      const forms = formsOf(domain);
      return { words, forms, comparer: new TextComparer(domain, words, forms) };
    }
  }
}
