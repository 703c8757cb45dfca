export {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from './checkpoint.js';
export { decodeEntryBundle, encodeEntryBundle, MAX_ENTRY_BYTES } from './entry-bundle.js';
export { TlogError, type TlogErrorCode } from './errors.js';
export {
  consistencyProof,
  HASH_BYTES,
  hashChildren,
  hashLeaf,
  hashLeaves,
  inclusionProof,
  merkleRoot,
} from './merkle.js';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './merkle-verify.js';
export { type NoteSignature, type OpenedNote, openNote, signNote } from './note.js';
export {
  createNoteSigner,
  createNoteVerifier,
  formatVerifierKey,
  type NoteSigner,
  type NoteVerifier,
  parseVerifierKey,
} from './note-key.js';
export { formatProof, parseProof, type TlogProof, verifyProof } from './proof.js';
export {
  formatTilePath,
  parseTilePath,
  TILE_WIDTH,
  type TileAddress,
  type TileLevel,
} from './tile-path.js';
export {
  consistencyProofFromTiles,
  inclusionProofFromTiles,
  rootFromTiles,
} from './tile-proofs.js';
export {
  appendLeaves,
  EMPTY_EDGE,
  edgeRoot,
  type LevelShape,
  readEdge,
  type Tile,
  type TileReader,
  type TreeEdge,
  tileWidth,
  treeShape,
} from './tiles.js';
