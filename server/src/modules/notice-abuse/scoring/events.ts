/** Whose complaint about which right an event belongs to. */
export interface Whose {
  /** Milliseconds since 1970. */
  at: number;
  complainantId: string;
  rightId: string;
}

/** One listing complained of. */
export interface Target {
  claimId: string;
  merchantId: string;
  /** The listing: a claim on it after one that failed is a repeat. */
  listingId: string;
  /** When the goods were first offered here, and first sold; null is unknown. */
  listedAt: number | null;
  firstSaleAt: number | null;
  /** The goods are outside the registered classes; null where nobody can tell. */
  isOutsideClasses: boolean | null;
}

/** What becomes of complaints, in the order of the journal. */
export type ComplaintEvent =
  | (Whose & {
      type: 'notice';
      ground: string;
      /** When the right was filed or registered; null is unknown. */
      rightSince: number | null;
      targets: readonly Target[];
    })
  | (Whose & {
      /** The platform undid its decision: what it counted for is taken back. */
      type: 'undone';
      undone: 'accepted' | 'rejected' | 'countered' | 'reinstated' | 'upheld' | 'withdrawn';
      merchantId: string;
      listingId: string;
    })
  | (Whose & {
      /** `withdrawn`: taken back by the complainant, or by its silence, after it was contested. */
      type: 'accepted' | 'rejected' | 'countered' | 'reinstated' | 'upheld' | 'withdrawn';
      merchantId: string;
      listingId: string;
    });
