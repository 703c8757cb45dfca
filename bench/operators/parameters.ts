/** What a synthetic marketplace is made of. Shares are of its shops unless said otherwise. */
export interface RingParameters {
  shops: number;
  /** Shops in rings: businesses of 2 to 60 shops opened on the identities of relatives. */
  ringShare: number;
  /** Rings that share only one or two things. */
  evasive: number;
  /** Pairs and triples of relatives that each run a shop of their own. */
  familyShare: number;
  /** Shops that an agency set up: its devices, lines and templates, in hundreds of shops. */
  agencyShare: number;
  /** Shops whose returns go to a warehouse that hundreds use. */
  warehouseShare: number;
  /** Shops that show the pictures of a supplier which 3 to 60 buy of. */
  supplierShare: number;
  /** Shops in office towers and behind shared networks. */
  towerShare: number;
  /** A telephone number that was somebody else's before. */
  recycledPhones: number;
  /** Facts that are missing, and written otherwise. */
  missing: number;
  typos: number;
}

export const STANDARD: RingParameters = {
  shops: 20_000,
  ringShare: 0.12,
  evasive: 0.2,
  familyShare: 0.12,
  agencyShare: 0.15,
  warehouseShare: 0.2,
  supplierShare: 0.25,
  towerShare: 0.25,
  recycledPhones: 0.01,
  missing: 0.15,
  typos: 0.05,
};

/** Another marketplace, on which nothing was chosen: more evasion, more families, worse data. */
export const CHANGED: RingParameters = {
  shops: 20_000,
  ringShare: 0.06,
  evasive: 0.35,
  familyShare: 0.2,
  agencyShare: 0.25,
  warehouseShare: 0.35,
  supplierShare: 0.4,
  towerShare: 0.35,
  recycledPhones: 0.03,
  missing: 0.3,
  typos: 0.1,
};
