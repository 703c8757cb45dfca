import {
  can,
  cut,
  httpProblem,
  pageOf,
  type Route,
  read,
  readCursor,
  stream,
  write,
} from '../../platform/http/index.js';
import { attachListingPicture, pictureToShow, storePicture } from './attach-listing-picture.js';
import { importRoutes } from './imports/routes.js';
import { linkMerchant } from './link-merchant.js';
import { searchListings } from './listing-search.js';
import { merchantsPage } from './merchant-queries.js';
import { LARGEST_PICTURE } from './pictures.js';
import { maySeeTrade, sightOf } from './policy.js';
import { presentListing, presentMerchant, presentOrder, presentReview } from './present.js';
import { readListing, readMerchant } from './read-listings.js';
import {
  listingDetail,
  listingParams,
  listingSchema,
  listingsQuery,
  merchantDetail,
  merchantLink,
  merchantParams,
  merchantSchema,
  merchantsQuery,
  orderSchema,
  pictureParams,
  pictureSchema,
  reviewSchema,
  tradeQuery,
} from './schema.js';
import { storefrontRoutes } from './storefront-routes.js';
import { streamRoutes } from './stream-routes.js';
import { ordersPage, reviewsPage } from './trade-search.js';

const tag = 'Marketplace';
const reads = can('marketplace.read');

/** A cursor of trade holds the time and the external id of the last row. */
function tradeBefore(cursor: string | undefined): [string, string] | undefined {
  const key = readCursor(cursor);
  return key && [String(key[0]), String(key[1])];
}

const listingRoutes: Route[] = [
  read(
    'GET /v1/listings',
    {
      summary: 'Search listings, the latest first',
      description:
        'The platform finds all; a merchant its own; everybody else those that are live.',
      tag,
      access: reads,
      query: listingsQuery,
      returns: pageOf(listingSchema),
    },
    async ({ db, actor, query: { cursor, limit, ...filter } }) => {
      const before = readCursor(cursor)?.[0]?.toString();
      const search = { ...filter, before, limit: limit + 1 };
      const rows = await searchListings(db, sightOf(actor), search);
      const { items, next } = cut(rows, limit, ({ id }) => [id]);
      return { items: items.map((listing) => presentListing(actor, listing)), next };
    },
  ),
  read(
    'GET /v1/listings/:id',
    {
      summary: 'A listing and its versions',
      tag,
      access: reads,
      params: listingParams,
      returns: listingDetail,
    },
    async ({ db, actor, params }) => readListing(db, actor, params.id),
  ),
  stream(
    'PUT /v1/listings/:id/pictures/:n',
    {
      summary: 'Give a listing its picture number n (from 0) as bytes',
      description: 'PNG, JPEG, WebP, GIF or TIFF by content, at most 20 MB.',
      tag,
      access: can('marketplace.ingest'),
      params: pictureParams,
      returns: pictureSchema,
      bodyLimit: LARGEST_PICTURE,
    },
    async ({ platform, actor, params: { id, n }, stream: body }) => {
      const picture = await storePicture(platform, body);
      const versionNumber = await platform.db.write(actor.ref, (tx) =>
        attachListingPicture(tx, actor, id, n, picture),
      );
      const { sha256, mediaType, width, height } = picture;
      const url = `/v1/listings/${id}/pictures/${n}`;
      return { versionNumber, sha256, mediaType, width, height, url };
    },
  ),
  read(
    'GET /v1/listings/:id/pictures/:n',
    {
      summary: 'A picture as a safe raster (WebP, at most 1024 pixels an edge)',
      tag,
      access: reads,
      params: pictureParams,
      produces: 'image/webp',
    },
    async ({ db, platform, actor, params: { id, n }, setHeader }) => {
      const { previewSha256 } = await pictureToShow(db, actor, id, n);
      setHeader('content-type', 'image/webp');
      setHeader('x-content-type-options', 'nosniff');
      setHeader('content-security-policy', "sandbox; default-src 'none'");
      setHeader('content-disposition', 'inline; filename="picture.webp"');
      setHeader('cache-control', 'private, max-age=300');
      return platform.blobs.open(previewSha256);
    },
  ),
];

const merchantRoutes: Route[] = [
  read(
    'GET /v1/merchants',
    {
      summary: 'Merchants, the latest first',
      tag,
      access: reads,
      query: merchantsQuery,
      returns: pageOf(merchantSchema),
    },
    async ({ db, actor, query: { cursor, limit, ...filter } }) => {
      const sight = sightOf(actor);
      const organisations = sight.scope === 'own' ? sight.organisations : undefined;
      const before = readCursor(cursor)?.[0]?.toString();
      const page = { ...filter, organisations, before, limit: limit + 1 };
      const { items, next } = cut(await merchantsPage(db, page), limit, ({ id }) => [id]);
      return { items: items.map((merchant) => presentMerchant(actor, merchant)), next };
    },
  ),
  read(
    'GET /v1/merchants/:id',
    {
      summary: 'A merchant and its history in numbers',
      tag,
      access: reads,
      params: merchantParams,
      returns: merchantDetail,
    },
    async ({ db, actor, params }) => readMerchant(db, actor, params.id),
  ),
  write(
    'PUT /v1/merchants/:id/organisation',
    {
      summary: 'Give a merchant its account here, or take it away',
      tag,
      access: can('marketplace.ingest'),
      params: merchantParams,
      body: merchantLink,
      returns: merchantSchema,
      ifMatch: true,
    },
    async ({ tx, actor, params, body, expectedVersion }) => {
      const { organisationId } = body;
      const version = expectedVersion ?? 0;
      return presentMerchant(
        actor,
        await linkMerchant(tx, actor, params.id, organisationId, version),
      );
    },
  ),
];

const tradeRoutes: Route[] = [
  read(
    'GET /v1/orders',
    {
      summary: 'Orders of a listing or merchant, the latest first; for the platform only',
      tag,
      access: reads,
      query: tradeQuery,
      returns: pageOf(orderSchema),
    },
    async ({ db, actor, query: { cursor, limit, ...filter } }) => {
      if (!maySeeTrade(actor)) throw httpProblem('not-found');
      const page = { ...filter, before: tradeBefore(cursor), limit: limit + 1 };
      const { items, next } = cut(await ordersPage(db, page), limit, (order) => [
        order.orderedAt.toISOString(),
        order.externalId,
      ]);
      return { items: items.map(presentOrder), next };
    },
  ),
  read(
    'GET /v1/reviews',
    {
      summary: 'Reviews of a listing or merchant, the latest first; for the platform only',
      tag,
      access: reads,
      query: tradeQuery,
      returns: pageOf(reviewSchema),
    },
    async ({ db, actor, query: { cursor, limit, ...filter } }) => {
      if (!maySeeTrade(actor)) throw httpProblem('not-found');
      const page = { ...filter, before: tradeBefore(cursor), limit: limit + 1 };
      const { items, next } = cut(await reviewsPage(db, page), limit, (review) => [
        review.writtenAt.toISOString(),
        review.externalId,
      ]);
      return { items: items.map(presentReview), next };
    },
  ),
];

export const marketplaceRoutes: Route[] = [
  ...storefrontRoutes,
  ...listingRoutes,
  ...merchantRoutes,
  ...tradeRoutes,
  ...importRoutes,
  ...streamRoutes,
];
