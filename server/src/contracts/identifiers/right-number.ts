import { accepted, type Checked, rejected } from './checked.js';
import { checkCopyrightNumber } from './copyright-number.js';
import { foldIdentifier } from './folded.js';
import { checkOffice, isOrganisationOffice, kindsRegisteredBy } from './offices.js';
import { checkPatentNumber } from './patent-number.js';
import type { RightKind } from './right-kinds.js';
import { checkTrademarkNumber } from './trademark-number.js';

/**
 * Checks the number of a right as its office writes it and answers the canonical form.
 *
 * `number` is empty only for an unregistered work (`copyright` with a state as `office`, its country
 * of origin); the normal form is then `''`. A CN trademark number names a right only together with
 * its Nice class. A match of form is no proof that the right exists: a reviewer verifies that.
 * Problems: all codes of IDENTIFIER_PROBLEMS except `unknown-code`. Never throws.
 */
export function checkRightNumber(kind: RightKind, office: string, number: string): Checked {
  const knownOffice = checkOffice(office);
  if (!knownOffice.ok) return knownOffice;
  const code = knownOffice.normalized;
  const folded = foldIdentifier(number);
  const isUnregisteredWork =
    kind === 'copyright' && !folded.ok && folded.problem === 'empty' && !isOrganisationOffice(code);
  if (isUnregisteredWork) return accepted('');
  if (!kindsRegisteredBy(code).includes(kind)) {
    return rejected(
      'kind-not-registered',
      `${code} does not register this kind of right.`,
      `${code} 不受理此类权利的登记。`,
    );
  }
  if (!folded.ok) return folded;
  switch (kind) {
    case 'trademark':
      return checkTrademarkNumber(code, folded.normalized);
    case 'copyright':
      return checkCopyrightNumber(code, folded.normalized);
    default:
      return checkPatentNumber(kind, code, folded.normalized);
  }
}
