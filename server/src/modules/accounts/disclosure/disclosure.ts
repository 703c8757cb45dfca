/** A personal field of a party. */
export const DISCLOSURE_FIELDS = ['organisation', 'name', 'email', 'phone', 'address'] as const;
export type DisclosureField = (typeof DISCLOSURE_FIELDS)[number];

export const DISCLOSURE_OWNERS = ['complainant', 'merchant', 'reviewer', 'consumer'] as const;
export type DisclosureOwner = (typeof DISCLOSURE_OWNERS)[number];

export const DISCLOSURE_VIEWERS = [
  'self',
  'platform',
  'complainant',
  'merchant',
  'public',
] as const;
export type DisclosureViewer = (typeof DISCLOSURE_VIEWERS)[number];

export const DISCLOSURE_REGIMES = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'] as const;
export type DisclosureRegime = (typeof DISCLOSURE_REGIMES)[number];

type Fields = readonly DisclosureField[];
type ByRegime = Readonly<Record<DisclosureRegime, Fields>>;

const EVERYTHING: Fields = DISCLOSURE_FIELDS;
const always = (fields: Fields): ByRegime => ({
  'cn-ecl': fields,
  'us-dmca': fields,
  'eu-dsa': fields,
  platform: fields,
});

/**
 * Who sees which personal field of whom, in which regime. What stands not here is not shown.
 * `complainant` and `merchant` as viewers are the other party of the same notice, and a complainant
 * sees a merchant's fields only with a counter-notice that was forwarded to it.
 */
export const disclosure: Readonly<
  Record<DisclosureOwner, Readonly<Partial<Record<DisclosureViewer, ByRegime>>>>
> = {
  complainant: {
    self: always(EVERYTHING),
    platform: always(EVERYTHING),
    merchant: {
      // E-Commerce Law art. 42: the notice is forwarded, and with it the holder's true identity.
      'cn-ecl': ['organisation', 'name'],
      // 17 USC 512(c)(3)(A)(i): the signature stands on the notice; (iv) serves the provider only.
      'us-dmca': ['organisation', 'name'],
      // DSA art. 17(3)(b), recital 54: identity only where strictly necessary, as for these rights.
      'eu-dsa': ['organisation'],
      platform: ['organisation'],
    },
    // E-Commerce Law art. 44: notices, declarations and results are published.
    public: { 'cn-ecl': ['organisation'], 'us-dmca': [], 'eu-dsa': [], platform: [] },
  },
  merchant: {
    self: always(EVERYTHING),
    platform: always(EVERYTHING),
    complainant: {
      // Art. 43: the declaration is forwarded so that the holder can complain or sue.
      'cn-ecl': ['organisation', 'name', 'address'],
      // 512(g)(2)(B) with (g)(3)(D): the copy carries name, address and telephone number.
      'us-dmca': ['organisation', 'name', 'phone', 'address'],
      // Art. 20: the complaint stays between the merchant and the platform.
      'eu-dsa': ['organisation'],
      platform: ['organisation'],
    },
    public: { 'cn-ecl': ['organisation'], 'us-dmca': [], 'eu-dsa': [], platform: [] },
  },
  reviewer: {
    self: always(EVERYTHING),
    platform: always(['organisation', 'name', 'email']),
  },
  consumer: {
    self: always(EVERYTHING),
    platform: always(EVERYTHING),
  },
};

/** Whether `viewer` may see one field of `owner` under a regime. */
export function mayDisclose(question: {
  field: DisclosureField;
  owner: DisclosureOwner;
  viewer: DisclosureViewer;
  regime: DisclosureRegime;
}): boolean {
  const fields = disclosure[question.owner][question.viewer]?.[question.regime] ?? [];
  return fields.includes(question.field);
}
