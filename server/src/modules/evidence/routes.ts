import { can, type Route, read, stream } from '../../platform/http/index.js';
import { presentEvidence } from './evidence-item.js';
import { UPLOAD_LIMITS } from './policy.js';
import { readEvidence, type Served, serveContent, servePreview } from './read-evidence.js';
import { evidenceParams, evidenceSchema, uploadQuery } from './schema.js';
import { uploadEvidence } from './upload-evidence.js';

const tag = 'Evidence';

function send({ headers, body }: Served, setHeader: (name: string, value: string) => void) {
  for (const [name, value] of Object.entries(headers)) setHeader(name, value);
  return body;
}

export const evidenceRoutes: Route[] = [
  stream(
    'POST /v1/evidence',
    {
      summary: 'Upload a file as evidence',
      description:
        'The body is the file: PNG, JPEG, WebP, GIF, TIFF, PDF, plain text, CSV or MP4. What it is ' +
        'is read from its content. Merchants may send 20 MB, rights holders 50 MB, the platform ' +
        '200 MB. The same file sent again for the same purpose answers the same item.',
      tag,
      access: can('evidence.add'),
      query: uploadQuery,
      returns: evidenceSchema,
      status: 201,
      bodyLimit: UPLOAD_LIMITS.platform,
    },
    async ({ platform, actor, query, stream, contentType }) =>
      presentEvidence(await uploadEvidence(platform, actor, { ...query, stream, contentType })),
  ),
  read(
    'GET /v1/evidence/:id',
    {
      summary: 'What an item of evidence is',
      tag,
      access: 'signed-in',
      params: evidenceParams,
      returns: evidenceSchema,
    },
    async ({ db, actor, params }) => presentEvidence(await readEvidence(db, actor, params.id)),
  ),
  read(
    'GET /v1/evidence/:id/content',
    {
      summary: 'The bytes as they were received',
      tag,
      access: 'signed-in',
      params: evidenceParams,
      produces: 'application/octet-stream',
    },
    async ({ db, platform, actor, params, setHeader }) =>
      send(await serveContent(platform, await readEvidence(db, actor, params.id)), setHeader),
  ),
  read(
    'GET /v1/evidence/:id/preview',
    {
      summary: 'A sanitised preview of an image (WebP, at most 1024 pixels an edge)',
      tag,
      access: 'signed-in',
      params: evidenceParams,
      produces: 'image/webp',
    },
    async ({ db, platform, actor, params, setHeader }) =>
      send(await servePreview(platform, await readEvidence(db, actor, params.id)), setHeader),
  ),
];
