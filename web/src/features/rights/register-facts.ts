// The registry's own facts, from the contracts that server and web share.
export { niceHeading } from '../../../../server/src/contracts/identifiers/nice-classes.js';
export {
  isOrganisationOffice,
  kindsRegisteredBy,
  OFFICE_CODES,
  officeName,
} from '../../../../server/src/contracts/identifiers/offices.js';
export { RIGHT_KINDS } from '../../../../server/src/contracts/identifiers/right-kinds.js';
export {
  regionName,
  TERRITORIES,
} from '../../../../server/src/contracts/identifiers/territories.js';

/** The language of the registry's names for an interface language. */
export function registerLanguage(language: string): 'en' | 'zh' {
  return language.startsWith('zh') ? 'zh' : 'en';
}

/** Every Nice class, 1 to 45; 35 and above are services. */
export const NICE_CLASSES: readonly number[] = Array.from({ length: 45 }, (_, i) => i + 1);
