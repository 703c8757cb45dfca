import type { Features } from './features.js';

export type ReferenceKind = 'logo' | 'product' | 'work' | 'known-fake' | 'removed-listing';

/** A picture to look for; `bytes` is the file as it came. */
export interface ReferencePicture {
  pictureId: string;
  rightId: string;
  kind: ReferenceKind;
  bytes: Uint8Array;
}

/** What is computed from a reference: enough to look for it without its bytes. */
export interface ComputedReference {
  pictureId: string;
  rightId: string;
  kind: ReferenceKind;
  /** `imageEngine.version` that computed it. */
  version: string;
  /** 64 hexadecimal digits; null when the picture is too plain to be hashed. */
  hash: string | null;
  features: readonly Features[];
}
