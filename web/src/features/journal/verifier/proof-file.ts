import { type Bytes, decodeBase64, parseDecimal } from './encoding.js';
import { HASH_BYTES } from './hashing.js';
import { VerifierError } from './problem.js';

/** A `.tlog-proof` file with the entry's own bytes in its `extra` line (C2SP tlog-proof). */
export interface ProofFile {
  entry: Bytes;
  index: number;
  /** Subtree roots from the leaf's sibling upwards. */
  hashes: Bytes[];
  /** The signed checkpoint, verbatim. */
  checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

function hashOf(line: string): Bytes {
  const hash = decodeBase64(line);
  if (hash?.length !== HASH_BYTES) throw new VerifierError('malformed-proof');
  return hash;
}

/** Reads a proof file strictly, trusting nothing in it. */
export function parseProofFile(content: string): ProofFile {
  const split = content.indexOf('\n\n');
  const [header, ...lines] = content.slice(0, Math.max(split, 0)).split('\n');
  if (header !== HEADER) throw new VerifierError('not-a-proof');
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : undefined;
  if (index === undefined) throw new VerifierError('malformed-proof');
  const hashes = lines.map(hashOf);
  const entry = extraLine === undefined ? undefined : decodeBase64(extraLine.slice(6));
  if (!entry || entry.length === 0) throw new VerifierError('no-entry');
  return { entry, index, hashes, checkpoint: content.slice(split + 2) };
}
