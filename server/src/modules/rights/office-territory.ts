import {
  isOrganisationOffice,
  OFFICE_CODES,
  type OfficeCode,
} from '../../contracts/identifiers/index.js';

const EUROPEAN_UNION =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const UNITARY = new Map<OfficeCode, readonly string[]>([
  ['EM', EUROPEAN_UNION],
  ['BX', ['BE', 'LU', 'NL']],
]);

/**
 * Where a right of the office holds unless its holder says less: the state, or the members of a
 * union with one right for all. Undefined where states are designated one by one (WO, EP, AP …).
 */
export function territoriesOf(office: OfficeCode): readonly string[] | undefined {
  return isOrganisationOffice(office) ? UNITARY.get(office) : [office];
}

/**
 * Territories that a registered right of the office cannot reach: those of another office, or what
 * lies outside the union. Dependencies without an office of their own pass.
 */
export function outOfReach(office: OfficeCode, territories: readonly string[]): string[] {
  const union = UNITARY.get(office);
  if (union) return territories.filter((code) => !union.includes(code));
  if (isOrganisationOffice(office)) return [];
  return territories.filter((code) => code !== office && OFFICE_CODES.some((own) => own === code));
}
