import { LARGEST_UPLOAD } from '../../../platform/feeds/index.js';
import {
  can,
  cut,
  pageOf,
  pageQuery,
  type Route,
  read,
  readCursor,
  stream,
} from '../../../platform/http/index.js';
import { newId } from '../../../platform/ids/index.js';
import { marketplaceProblem } from '../errors.js';
import { presentImport } from '../present.js';
import {
  continueQuery,
  importParams,
  importSchema,
  resultsQuery,
  storefrontParams,
  uploadParams,
  uploadQuery,
} from '../schema.js';
import { importById, importsOf } from './import-queries.js';
import { streamResults } from './import-results.js';
import { runImport } from './run-import.js';

const tag = 'Imports';
const access = can('marketplace.ingest');
const HOW =
  'NDJSON, CSV or TSV in UTF-8, plain or gzip, with our field names, the columns of a Google ' +
  'Merchant feed or usual Chinese ones. Rows are kept as they arrive; a bad row is refused with ' +
  'all its problems and the others stay. Rows have at most 1 MB, a file 2 GB.';

export const importRoutes: Route[] = [
  stream(
    'POST /v1/storefronts/:id/imports',
    {
      summary: 'Upload listings, merchants, orders or reviews in bulk',
      description: `${HOW} The answer comes when the file is read; \`import-id\` names the import.`,
      tag,
      access,
      params: storefrontParams,
      query: uploadQuery,
      returns: importSchema,
      status: 201,
      bodyLimit: LARGEST_UPLOAD,
    },
    async ({ platform, actor, params, query, stream: body, setHeader }) => {
      const importId = newId('import', platform.clock.now());
      setHeader('import-id', importId);
      const request = { ...query, importId, storefrontId: params.id, offset: 0 };
      return presentImport(await runImport(platform, actor, request, body));
    },
  ),
  stream(
    'PUT /v1/storefronts/:id/imports/:importId',
    {
      summary: 'Upload under an id of your own, or continue an upload that was cut',
      description: `${HOW} Rows that were committed before are not read twice.`,
      tag,
      access,
      params: uploadParams,
      query: continueQuery,
      returns: importSchema,
      bodyLimit: LARGEST_UPLOAD,
    },
    async ({ platform, actor, params, query, stream: body }) => {
      const { id: storefrontId, importId } = params;
      const request = { ...query, importId, storefrontId };
      return presentImport(await runImport(platform, actor, request, body));
    },
  ),
  read(
    'GET /v1/storefronts/:id/imports',
    {
      summary: 'Imports of a storefront, the latest first',
      tag,
      access,
      params: storefrontParams,
      query: pageQuery,
      returns: pageOf(importSchema),
    },
    async ({ db, params, query: { cursor, limit } }) => {
      const before = readCursor(cursor)?.[0]?.toString();
      const rows = await importsOf(db, params.id, before, limit + 1);
      const { items, next } = cut(rows, limit, ({ id }) => [id]);
      return { items: items.map(presentImport), next };
    },
  ),
  read(
    'GET /v1/imports/:id',
    {
      summary: 'An import and its progress, also while it runs',
      tag,
      access,
      params: importParams,
      returns: importSchema,
    },
    async ({ db, params }) => {
      const found = await importById(db, params.id);
      if (!found) throw marketplaceProblem('import-not-found');
      return presentImport(found);
    },
  ),
  read(
    'GET /v1/imports/:id/results',
    {
      summary: 'What became of each row, as NDJSON',
      tag,
      access,
      params: importParams,
      query: resultsQuery,
      produces: 'application/x-ndjson',
    },
    async ({ db, platform, params, query, language, setHeader }) => {
      const found = await importById(db, params.id);
      if (!found) throw marketplaceProblem('import-not-found');
      setHeader('content-type', 'application/x-ndjson; charset=utf-8');
      return streamResults(platform.db, params.id, query.show, language);
    },
  ),
];
