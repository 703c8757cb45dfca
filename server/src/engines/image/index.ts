export {
  type Decoded,
  type DecodedPicture,
  decodePicture,
  MAX_PIXELS,
  type Raster,
} from './decode.js';
export { imageEngine } from './engine.js';
export { hammingDistance, hashFromHex, hashToHex } from './hash.js';
export { HashIndex, type HashMatch, MAX_DISTANCE } from './hash-index.js';
export {
  ImageScreen,
  type ImageScreenOptions,
  type PictureInput,
  type PictureScreening,
} from './image-screen.js';
export { type Pdq, pdq } from './pdq.js';
export type { ComputedReference, ReferenceKind, ReferencePicture } from './reference.js';
