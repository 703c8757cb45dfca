import type { z } from 'zod';
import type { EvidenceId, OrganisationId } from '../../contracts/ids.js';
import type { evidencePurpose, evidenceSchema } from './schema.js';

export type EvidencePurpose = z.infer<typeof evidencePurpose>;

/** One file that an organisation put before the platform. Never changed, never deleted. */
export interface EvidenceItem {
  id: EvidenceId;
  ownerId: OrganisationId;
  sha256: string;
  bytes: number;
  mediaType: string;
  /** Safe to show and to save under. */
  fileName: string;
  purpose: EvidencePurpose;
  /** Pixels, for images. */
  width: number | null;
  height: number | null;
  previewSha256: string | null;
  addedAt: Date;
  sharedWith: OrganisationId[];
}

/** The item as an interface shows it; the bytes lie behind the two addresses. */
export function presentEvidence(item: EvidenceItem): z.input<typeof evidenceSchema> {
  const { id, ownerId, sha256, bytes, mediaType, fileName, purpose, width, height } = item;
  return {
    ...{ id, ownerId, sha256, bytes, mediaType, fileName, purpose, width, height },
    contentUrl: `/v1/evidence/${id}/content`,
    previewUrl: item.previewSha256 ? `/v1/evidence/${id}/preview` : null,
    addedAt: item.addedAt.toISOString(),
  };
}
