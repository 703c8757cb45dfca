import { createRequire } from 'node:module';

/** What we use of OpenCV. Everything with `delete` lives outside the garbage collector. */
export interface Deletable {
  delete(): void;
}
export interface Mat extends Deletable {
  readonly data: Uint8Array;
  readonly rows: number;
  readonly cols: number;
}
export interface KeyPoint {
  pt: { x: number; y: number };
  size: number;
  angle: number;
  response: number;
}
export interface KeyPoints extends Deletable {
  size(): number;
  get(index: number): KeyPoint;
}
export interface Detector extends Deletable {
  detectAndCompute(image: Mat, mask: Mat, points: KeyPoints, descriptors: Mat): void;
  setThreshold(threshold: number): void;
}
export interface OpenCv {
  Mat: { new (): Mat; new (rows: number, columns: number, type: number): Mat };
  KeyPointVector: new () => KeyPoints;
  AKAZE: new () => Detector;
  CV_8UC1: number;
  onRuntimeInitialized?: () => void;
}

let loading: Promise<{ cv: OpenCv }> | undefined;

/** Loads OpenCV once. The module has a `then` of its own, so it never travels bare in a promise. */
export function loadOpenCv(): Promise<{ cv: OpenCv }> {
  loading ??= new Promise((resolve) => {
    const cv: OpenCv = createRequire(import.meta.url)('@techstark/opencv-js');
    if (typeof cv.Mat === 'function') resolve({ cv });
    else cv.onRuntimeInitialized = () => resolve({ cv });
  });
  return loading;
}
