/** Why a receipt cannot be read or does not hold; each is a text under `fault` of the messages. */
export const FAULTS = [
  'not-a-proof',
  'no-entry',
  'malformed-proof',
  'malformed-checkpoint',
  'malformed-key',
  'not-included',
  'other-key',
  'wrong-origin',
  'bad-signature',
  'no-ed25519',
  'no-crypto',
] as const;
export type Fault = (typeof FAULTS)[number];

export class VerifierError extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
    this.name = 'VerifierError';
  }
}
