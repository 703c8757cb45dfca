/** One line as it was read: its box in pixels of the upright picture, `confidence` 0 to 1. */
export interface LineBox {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  confidence: number;
}

/** `text`: the lines in reading order, one a row. */
export interface ReadCharacters {
  text: string;
  boxes: LineBox[];
}

/** Three bytes a pixel. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}
