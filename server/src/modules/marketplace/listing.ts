import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { checkGtin } from '../../contracts/identifiers/index.js';
import type { ListingId, MerchantId, OrganisationId, StorefrontId } from '../../contracts/ids.js';
import type { ListingRow, Money } from './rows.js';

export const listingStatus = z.enum(['live', 'removed', 'restricted']);
/** Only a decision's measure changes it; what the marketplace sends again does not. */
export type ListingStatus = z.infer<typeof listingStatus>;

/** A part of the marketplace with its own language, money and law. */
export interface Storefront {
  id: StorefrontId;
  code: string;
  name: string;
  /** Regime packs under which notices may be given here, such as `us-dmca`. */
  regimes: string[];
  locale: string;
  timeZone: string;
  currency: string;
  url: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A seller of one storefront. */
export interface Merchant {
  id: MerchantId;
  storefrontId: StorefrontId;
  externalId: string;
  name: string;
  country: string | null;
  /** The seller's account in this house; null until it is linked. */
  organisationId: OrganisationId | null;
  version: number;
  createdAt: Date;
}

/** A picture given by upload: its bytes and the safe raster that people are shown. */
export interface Picture {
  sha256: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  previewSha256: string;
}

/** A listing as it stands now, with what other modules show of it. */
export interface ListingView {
  id: ListingId;
  externalId: string;
  status: ListingStatus;
  lineage: string;
  storefront: { id: StorefrontId; code: string; name: string; regimes: string[] };
  merchantId: MerchantId;
  merchantExternalId: string;
  merchantName: string;
  merchantOrganisationId: OrganisationId | null;
  /** Number of the current version, counted from 1. */
  versionNumber: number;
  title: string;
  description: string | null;
  brand: string | null;
  category: string | null;
  price: Money | null;
  gtin: string | null;
  isGtinValid: boolean | null;
  url: string | null;
  imageUrls: string[];
  pictures: Picture[];
  /** Path of the first uploaded picture's preview on this server. */
  previewUrl: string | null;
  contentHash: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What became of one row: `superseded` when a later row of the same batch has the same id. */
export type Outcome = 'created' | 'changed' | 'unchanged' | 'superseded';

/** SHA-256 (base64url) over everything that makes a version of a listing, pictures aside. */
export function contentHash(row: ListingRow, merchantId: MerchantId): string {
  const { externalId, merchantName, merchantExternalId, lineage, ...content } = row;
  const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value != null));
  return hash('sha256', canonicalize({ ...given, merchantId }) ?? '', 'base64url');
}

/** Whether the GTIN is well formed with a right check digit; null when there is none. */
export function gtinValidity(gtin: string | null | undefined): boolean | null {
  return gtin == null ? null : checkGtin(gtin).ok;
}
