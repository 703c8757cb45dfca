export { type Blobs, BlobTooLarge, FolderBlobs } from './blobs.js';
