import type { Bilingual } from '../../../contracts/findings.js';
import type { EvidenceId, RightId } from '../../../contracts/ids.js';
import type { DocumentSign } from '../../../engines/documents/index.js';
import type { RegisterRecord } from './register.js';

/** Whether the office's register could be asked, and knew the right. */
export const REGISTER_STATES = ['found', 'absent', 'unreachable', 'not-configured'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** What can speak against a right. Each asks a person to look; none refuses anything. */
export type SignKind =
  | DocumentSign['kind']
  | 'register-absent'
  | 'register-mismatch'
  | 'number-unusual'
  | 'same-certificate'
  | 'resembles-well-known'
  | 'resembles-other';

export interface Sign {
  /** Names the sign within its right, so that it can be set aside. */
  key: string;
  kind: SignKind;
  evidenceId: EvidenceId | null;
  otherRightId: RightId | null;
  figures: Record<string, number | string>;
  text: Bilingual;
}

export interface Examination {
  rightId: RightId;
  rightVersion: number;
  registerState: RegisterState;
  registerRecord: RegisterRecord | null;
  signs: Sign[];
  examinedAt: Date;
}

/** Signs that say the same of one thing share a key, whenever they are found. */
export function signKey(kind: SignKind, of: string): string {
  return `${kind}/${of}`;
}
