import type {
  OfficeCode,
  RightKind,
  TrademarkSubtype,
} from '../../../contracts/identifiers/index.js';
import type { Locale, OrganisationKind, Role } from '../../../contracts/parties.js';
import type { BrandMark } from './pictures/spec.js';

/** The same words in both languages, each written natively. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export type Regime = 'cn-ecl' | 'us-dmca' | 'eu-dsa' | 'platform';

export interface DemoStorefront {
  readonly key: string;
  readonly name: Words;
  /** The regime of most notices here, and the one for what it does not cover. */
  readonly regime: Regime;
  readonly otherRegime?: Regime;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  /** ISO 3166-1 alpha-2 codes that the storefront delivers to. */
  readonly territories: readonly string[];
  readonly url: string;
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly locale: Locale;
  readonly roles: readonly [Role, ...Role[]];
  /** One sentence for the list of demo sign-ins. */
  readonly introduction: Words;
}

export interface DemoOrganisation {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: Words;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly address: string;
  /** Number in the trade register; a PRC company's is its unified social credit code. */
  readonly registerNumber?: string;
  readonly joinedDaysAgo: number;
  readonly people: readonly [DemoPerson, ...DemoPerson[]];
}

/** One organisation lets another handle its affairs. */
export interface DemoMandate {
  readonly key: string;
  readonly principal: string;
  readonly agent: string;
  readonly grantedDaysAgo: number;
  readonly endsInDays: number;
}

/** Where a right stands at the end of the story. */
export type DemoRightStanding =
  | 'verified'
  | 'lapsing-soon'
  | 'expired'
  | 'challenged'
  | 'pending-verification';

export interface DemoRight {
  readonly key: string;
  readonly holder: string;
  readonly kind: RightKind;
  readonly subtype?: TrademarkSubtype;
  readonly title: Words;
  readonly office: OfficeCode;
  readonly number: string;
  readonly niceClasses: readonly number[];
  readonly territories: readonly string[];
  readonly validFromDaysAgo: number;
  /** Negative when the right has run out; null where its end is not a date in the register. */
  readonly endsInDays: number | null;
  readonly standing: DemoRightStanding;
  readonly uploadedDaysAgo: number;
  readonly verifiedDaysAgo?: number;
  readonly challenge?: { readonly daysAgo: number; readonly reason: Words };
  readonly mark?: { readonly brand: BrandMark; readonly part: 'word' | 'figure' | 'combined' };
}

export type MerchantCharacter =
  | 'brand-store'
  | 'authorised-reseller'
  | 'independent'
  | 'family-shop'
  | 'counterfeiter'
  | 'careless';

export interface DemoMerchant extends DemoOrganisation {
  readonly kind: 'merchant';
  readonly storefront: string;
  readonly character: MerchantCharacter;
  /** What the shop writes under each of its listings. */
  readonly pitch: Words;
}

export interface DemoAuthorisation {
  readonly key: string;
  readonly right: string;
  readonly merchant: string;
  readonly territories: readonly string[];
  readonly fromDaysAgo: number;
  readonly endsInDays: number;
}

/** What the listing truly is; only the story knows, the desk must find out. */
export type ListingNature =
  | 'genuine'
  | 'unrelated'
  | 'counterfeit'
  | 'copied-artwork'
  | 'copied-design'
  | 'compatible'
  | 'descriptive-use';

export interface DemoListing {
  readonly key: string;
  readonly merchant: string;
  readonly title: Words;
  readonly description: Words;
  readonly category: string;
  readonly brand: string | null;
  readonly priceMinor: number;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  /** Key of a picture spec. */
  readonly picture: string;
  readonly nature: ListingNature;
  readonly listedDaysAgo: number;
  readonly url: string;
}

export interface DemoOrder {
  readonly key: string;
  readonly listing: string;
  readonly quantity: number;
  readonly totalMinor: number;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  readonly paidDaysAgo: number;
  readonly refund?: {
    readonly daysAgo: number;
    readonly reason: 'suspected-counterfeit' | 'not-as-described' | 'changed-mind';
  };
}

export interface DemoReview {
  readonly key: string;
  readonly order: string;
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
  readonly language: Locale;
  readonly daysAgo: number;
}
