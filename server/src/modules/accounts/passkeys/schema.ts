import { z } from 'zod';
import { instant, nameSchema } from '../schema.js';

/** Binary members of WebAuthn, base64url; a generous bound against nonsense. */
const binary = z.string().max(20_000);
const extensions = z.record(z.string(), z.unknown());
const attachment = z.enum(['platform', 'cross-platform']).optional();
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

export const registrationResponse = z.object({
  id: binary,
  rawId: binary,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: binary,
    attestationObject: binary,
    authenticatorData: binary.optional(),
    transports: z.array(transport).max(10).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: binary.optional(),
  }),
});

export const authenticationResponse = z.object({
  id: binary,
  rawId: binary,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: binary,
    authenticatorData: binary,
    signature: binary,
    userHandle: binary.optional(),
  }),
});

/** Options of the browser's WebAuthn call, as its specification words them. */
export const browserOptions = z.looseObject({ challenge: z.string() });

export const newPasskeyBody = z.object({ name: nameSchema, response: registrationResponse });
export const passkeySchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
