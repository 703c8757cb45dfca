import { z } from 'zod';
import type { OfficeCode, RightKind } from '../../../contracts/identifiers/index.js';

/** A right as its office's register has it. Fields that the register does not tell are absent. */
export const registerRecord = z.object({
  status: z.enum(['registered', 'pending', 'refused', 'cancelled', 'expired']),
  title: z.string().max(2_000).optional(),
  holders: z.array(z.string().max(500)).max(50).optional(),
  niceClasses: z.array(z.number().int().min(1).max(45)).optional(),
  registeredOn: z.iso.date().optional(),
  expiresOn: z.iso.date().optional(),
  /** The register's own page of the right. */
  url: z.url().optional(),
});
export type RegisterRecord = z.infer<typeof registerRecord>;

export interface RegisterEntry {
  kind: RightKind;
  office: OfficeCode;
  /** Normal form of `checkRightNumber`. */
  number: string;
}

/** Looks rights up where they are registered. Throws `RegisterUnreachable` when nobody answers. */
export interface Register {
  /** Null when the register has no such number. */
  lookUp(entry: RegisterEntry): Promise<RegisterRecord | null>;
}

export class RegisterUnreachable extends Error {}
