import { loadOpenCv, type Mat, type OpenCv } from './opencv.js';

/** A grey picture, one byte a pixel. */
export interface GreyPicture {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Local features, the strongest first: `points` holds x, y, size and angle (radians) of each,
 * `descriptors` 16 words of each (486 bits, M-LDB). Plain arrays, so that they can be stored.
 */
export interface Features {
  width: number;
  height: number;
  points: Float32Array;
  descriptors: Int32Array;
  /** Of a reference: itself, small, to compare its contours where the features place it. */
  drawing?: GreyPicture;
  isLogo?: boolean;
}

export const POINT_FIELDS = 4;
export const DESCRIPTOR_WORDS = 16;
const DESCRIPTOR_BYTES = 61;
/** Lower than OpenCV's 0.001: logos are flat and have few corners. */
const THRESHOLD = 0.0004;

export const countOf = (features: Features) => features.descriptors.length / DESCRIPTOR_WORDS;

/** AKAZE (Alcantarilla, Nuevo, Bartoli 2013): corners and blobs in a non-linear scale space. */
export async function featuresOf(picture: GreyPicture, atMost: number): Promise<Features> {
  const { cv } = await loadOpenCv();
  const image = new cv.Mat(picture.height, picture.width, cv.CV_8UC1);
  const [mask, descriptors] = [new cv.Mat(), new cv.Mat()];
  const points = new cv.KeyPointVector();
  const detector = new cv.AKAZE();
  try {
    image.data.set(picture.data);
    detector.setThreshold(THRESHOLD);
    detector.detectAndCompute(image, mask, points, descriptors);
    return {
      width: picture.width,
      height: picture.height,
      ...strongest(points, descriptors, atMost),
    };
  } finally {
    for (const held of [image, mask, descriptors, points, detector]) held.delete();
  }
}

type Points = InstanceType<OpenCv['KeyPointVector']>;

function strongest(points: Points, descriptors: Mat, atMost: number) {
  const all = Array.from({ length: points.size() }, (_, at) => ({ at, ...points.get(at) }));
  const kept = all.sort((a, b) => b.response - a.response).slice(0, atMost);
  const fields = new Float32Array(kept.length * POINT_FIELDS);
  const words = new Int32Array(kept.length * DESCRIPTOR_WORDS);
  const bytes = new Uint8Array(words.buffer);
  for (const [place, { at, pt, size, angle }] of kept.entries()) {
    fields.set([pt.x, pt.y, size, (angle * Math.PI) / 180], place * POINT_FIELDS);
    const row = descriptors.data.subarray(at * DESCRIPTOR_BYTES, (at + 1) * DESCRIPTOR_BYTES);
    bytes.set(row, place * DESCRIPTOR_WORDS * 4);
  }
  return { points: fields, descriptors: words };
}
