import { presentField } from '../../platform/errors/index.js';
import { can, type Route, read, write } from '../../platform/http/index.js';
import type { RefusedRow, RowResult } from './batch.js';
import { marketplaceProblem } from './errors.js';
import { changeStorefront, openStorefront } from './open-storefront.js';
import { presentStorefront } from './present.js';
import { recordListings } from './record-listings.js';
import { recordMerchants } from './record-merchants.js';
import {
  listingRows,
  merchantRows,
  rowResults,
  storefrontChange,
  storefrontInput,
  storefrontParams,
  storefrontSchema,
  storefrontsSchema,
} from './schema.js';
import { allStorefronts, storefrontById } from './storefront-queries.js';

const tag = 'Storefronts';
const TEN_MEGABYTES = 10 * 1024 * 1024;
function settled(results: readonly (RowResult | RefusedRow)[], language: string) {
  return {
    results: results.map((result) =>
      result.outcome === 'refused'
        ? { ...result, problems: result.problems.map((field) => presentField(field, language)) }
        : result,
    ),
  };
}

export const storefrontRoutes: Route[] = [
  write(
    'POST /v1/storefronts',
    {
      summary: 'Open a storefront',
      tag,
      access: can('platform.administer'),
      body: storefrontInput,
      returns: storefrontSchema,
      status: 201,
    },
    async ({ tx, actor, body }) => {
      const opened = await storefrontById(tx, await openStorefront(tx, actor, body));
      if (!opened) throw marketplaceProblem('storefront-not-found');
      return presentStorefront(opened);
    },
  ),
  read(
    'GET /v1/storefronts',
    { summary: 'Every storefront', tag, access: 'signed-in', returns: storefrontsSchema },
    async ({ db }) => ({ items: (await allStorefronts(db)).map(presentStorefront) }),
  ),
  read(
    'GET /v1/storefronts/:id',
    {
      summary: 'A storefront',
      tag,
      access: 'signed-in',
      params: storefrontParams,
      returns: storefrontSchema,
    },
    async ({ db, params }) => {
      const found = await storefrontById(db, params.id);
      if (!found) throw marketplaceProblem('storefront-not-found');
      return presentStorefront(found);
    },
  ),
  write(
    'PATCH /v1/storefronts/:id',
    {
      summary: 'Change a storefront',
      tag,
      access: can('platform.administer'),
      params: storefrontParams,
      body: storefrontChange,
      returns: storefrontSchema,
      ifMatch: true,
    },
    async ({ tx, actor, params, body, expectedVersion }) =>
      presentStorefront(await changeStorefront(tx, actor, params.id, body, expectedVersion ?? 0)),
  ),
  write(
    'POST /v1/storefronts/:id/listings',
    {
      summary: 'Record up to 1,000 listings',
      description: 'All rows or none. The same content again is `unchanged`. Bulk: imports.',
      tag,
      access: can('marketplace.ingest'),
      params: storefrontParams,
      body: listingRows,
      returns: rowResults,
      bodyLimit: TEN_MEGABYTES,
    },
    async ({ tx, actor, params, body, language }) =>
      settled(await recordListings(tx, actor, params.id, body.rows), language),
  ),
  write(
    'POST /v1/storefronts/:id/merchants',
    {
      summary: 'Record up to 1,000 merchants',
      tag,
      access: can('marketplace.ingest'),
      params: storefrontParams,
      body: merchantRows,
      returns: rowResults,
    },
    async ({ tx, actor, params, body, language }) =>
      settled(await recordMerchants(tx, actor, params.id, body.rows), language),
  ),
];
