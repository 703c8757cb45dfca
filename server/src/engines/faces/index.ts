export { FaceNotRead, FaceReader, faceEngine } from './face-reader.js';
export { faceDistance, REVIEW_DISTANCE } from './likeness.js';
