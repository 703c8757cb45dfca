export {
  type Checked,
  IDENTIFIER_PROBLEMS,
  type IdentifierProblem,
  type Rejected,
} from './checked.js';
export { CURRENCIES, checkCurrency, minorUnitDigits } from './currency.js';
export { checkEmailAddress } from './email-address.js';
export { checkGtin, gtin14 } from './gtin.js';
export { checkLanguageTag } from './language-tag.js';
export { checkNiceClasses, isGoodsClass, LAST_NICE_CLASS, niceHeading } from './nice-classes.js';
export {
  checkOffice,
  isOrganisationOffice,
  kindsRegisteredBy,
  OFFICE_CODES,
  type OfficeCode,
  officeName,
} from './offices.js';
export { checkPhoneNumber } from './phone-number.js';
export {
  type PatentKind,
  RIGHT_KINDS,
  type RightKind,
  TRADEMARK_SUBTYPES,
  type TrademarkSubtype,
} from './right-kinds.js';
export { checkRightNumber } from './right-number.js';
export {
  currencySchema,
  emailAddressSchema,
  gtinSchema,
  languageTagSchema,
  niceClassesSchema,
  niceClassSchema,
  officeSchema,
  phoneNumberSchema,
  type RightIdentity,
  refineBy,
  refineRightNumber,
  rightKindSchema,
  socialCreditCodeSchema,
  territoriesSchema,
  territorySchema,
  timeZoneSchema,
  trademarkSubtypeSchema,
} from './schemas.js';
export { checkSocialCreditCode } from './social-credit-code.js';
export {
  checkTerritories,
  checkTerritory,
  type DisplayLanguage,
  regionName,
  TERRITORIES,
} from './territories.js';
export { checkTimeZone } from './time-zone.js';
export { isUsualNumber } from './usual-form.js';
