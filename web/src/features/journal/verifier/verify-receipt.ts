import { type Checkpoint, checkSignature, parseCheckpoint, parseKey } from './checkpoint.js';
import { hex } from './encoding.js';
import { hashLeaf } from './hashing.js';
import { isIncluded } from './inclusion.js';
import { type Fault, VerifierError } from './problem.js';
import { type ProofFile, parseProofFile } from './proof-file.js';

export const STEPS = ['read', 'hash', 'include', 'sign'] as const;
export type StepName = (typeof STEPS)[number];

/** `skipped`: a step before it failed, so it was not tried. */
export interface Step {
  name: StepName;
  state: 'passed' | 'failed' | 'skipped';
  fault?: Fault;
}

/** What verifying one receipt has shown, step by step. */
export interface Verification {
  isProven: boolean;
  steps: Step[];
  index?: number;
  leafHash?: string;
  /** The entry's own bytes as text: canonical JSON. */
  entry?: string;
  checkpoint?: Checkpoint;
}

/** Verifies a receipt with nothing but its bytes and the journal's key; it asks no server. */
export async function verifyReceipt(file: string, vkey: string): Promise<Verification> {
  const found: Partial<Verification> = {};
  let proof: ProofFile | undefined;
  const work: Record<StepName, () => Promise<void>> = {
    read: async () => {
      proof = parseProofFile(file);
      found.index = proof.index;
      found.entry = new TextDecoder().decode(proof.entry);
      found.checkpoint = parseCheckpoint(proof.checkpoint);
    },
    hash: async () => {
      if (proof) found.leafHash = hex(await hashLeaf(proof.entry));
    },
    include: async () => {
      if (!proof || !found.checkpoint) return;
      const { size, root } = found.checkpoint;
      const leafHash = await hashLeaf(proof.entry);
      if (!(await isIncluded({ ...proof, leafHash, size, root }))) {
        throw new VerifierError('not-included');
      }
    },
    sign: async () => {
      if (found.checkpoint) await checkSignature(found.checkpoint, await parseKey(vkey));
    },
  };
  const steps = await run(work);
  return { ...found, steps, isProven: steps.every(({ state }) => state === 'passed') };
}

async function run(work: Record<StepName, () => Promise<void>>): Promise<Step[]> {
  const steps: Step[] = [];
  for (const name of STEPS) {
    if (steps.some(({ state }) => state === 'failed')) {
      steps.push({ name, state: 'skipped' });
      continue;
    }
    try {
      await work[name]();
      steps.push({ name, state: 'passed' });
    } catch (error) {
      if (!(error instanceof VerifierError)) throw error;
      steps.push({ name, state: 'failed', fault: error.fault });
    }
  }
  return steps;
}
