import { checkNiceClasses, checkRightNumber } from '../../contracts/identifiers/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { rightsField, rightsProblem } from './errors.js';
import { outOfReach, territoriesOf } from './office-territory.js';
import { dateAt, endOf } from './office-time.js';
import type { RightFields } from './right.js';

/** What a holder declares before it is checked as a whole. */
export type DeclaredRight = Omit<RightFields, 'territories'> & { territories: string[] | null };

/**
 * Checks the fields together and brings the number to its normal form; territories that are not
 * given are those of the office. Problems: `invalid-request` with every field that is wrong,
 * `right-expired`.
 */
export function completeRight(declared: DeclaredRight, now: Date): RightFields {
  const number = checkRightNumber(declared.kind, declared.office, declared.number);
  const territories = declared.territories ?? territoriesOf(declared.office) ?? [];
  const fields = [
    ...(number.ok ? [] : [{ pointer: '/number', code: number.problem, message: number.text }]),
    ...kindProblems(declared),
    ...territoryProblems(declared, territories),
    ...dateProblems(declared, now),
  ];
  if (fields.length > 0 || !number.ok) throw httpProblem('invalid-request', {}, fields);
  const { expiresOn, office } = declared;
  if (expiresOn && endOf(office, expiresOn) <= now) {
    const expired = rightsField('expired', '/expiresOn');
    throw rightsProblem('right-expired', { expiresOn }, [expired]);
  }
  const classes = checkNiceClasses(declared.niceClasses);
  return {
    ...declared,
    number: number.normalized,
    niceClasses: classes.ok ? classes.normalized : [],
    territories: [...territories],
  };
}

function kindProblems({ kind, subtype, niceClasses, markImageId }: DeclaredRight): FieldProblem[] {
  if (kind !== 'trademark') {
    return [
      ...(subtype ? [rightsField('not-applicable', '/subtype')] : []),
      ...(niceClasses.length > 0 ? [rightsField('not-applicable', '/niceClasses')] : []),
    ];
  }
  const isSeen = subtype === 'figurative' || subtype === 'combined';
  return [
    ...(subtype ? [] : [rightsField('subtype-required', '/subtype')]),
    ...(niceClasses.length > 0 ? [] : [rightsField('classes-required', '/niceClasses')]),
    ...(isSeen && !markImageId ? [rightsField('image-required', '/markImageId')] : []),
  ];
}

function territoryProblems(
  { kind, office }: DeclaredRight,
  territories: readonly string[],
): FieldProblem[] {
  if (territories.length === 0) {
    return [rightsField('territories-required', '/territories')];
  }
  // A work is protected abroad without registration (Berne Convention, article 5).
  const outside = kind === 'copyright' ? [] : outOfReach(office, territories);
  return outside.length === 0
    ? []
    : [
        rightsField('office-out-of-reach', '/territories', {
          office,
          territories: outside.join(', '),
        }),
      ];
}

function dateProblems(
  { office, registeredOn, expiresOn }: DeclaredRight,
  now: Date,
): FieldProblem[] {
  const today = dateAt(office, now);
  return [
    ...(registeredOn && registeredOn > today ? [rightsField('in-future', '/registeredOn')] : []),
    ...(registeredOn && expiresOn && expiresOn < registeredOn
      ? [rightsField('before-registration', '/expiresOn')]
      : []),
  ];
}
