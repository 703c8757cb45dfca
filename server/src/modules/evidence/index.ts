import type { Module } from '../../platform/module.js';
import { evidenceRoutes } from './routes.js';

export { addEvidence, type NewEvidence } from './add-evidence.js';
export { type EvidenceItem, type EvidencePurpose, presentEvidence } from './evidence-item.js';
export { contentDisposition, safeFileName } from './file-name.js';
export { uploadLimit } from './policy.js';
export { evidenceByIds, requireOwnEvidence } from './read-evidence.js';
export { evidencePurpose, evidenceSchema } from './schema.js';
export { shareEvidence } from './share-evidence.js';
export { type StoredBytes, storeBytes } from './store-bytes.js';

export const evidenceModule: Module = {
  name: 'evidence',
  migrations: new URL('./migrations/', import.meta.url),
  routes: evidenceRoutes,
};
