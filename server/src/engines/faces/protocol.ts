/** Three bytes a pixel. */
export interface FacePicture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A face: its box in pixels of the picture sent, `confidence` 0 to 1, 128 numbers that are it. */
export interface Face {
  x: number;
  y: number;
  width: number;
  height: number;
  confidence: number;
  template: Float32Array;
}
