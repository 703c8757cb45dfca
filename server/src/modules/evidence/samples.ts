import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture with some detail, in the format asked for. */
export function picture(
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff',
  width = 320,
  height = 200,
): Promise<Buffer> {
  return raster(width, height).toFormat(format).toBuffer();
}

/** A JPEG that is stored on its side and says so by EXIF, with a place name in its metadata. */
export function turnedPicture(): Promise<Buffer> {
  return raster(300, 100)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: 'Hangzhou' } })
    .toBuffer();
}

/** Two frames of a GIF, the first red, the second blue. */
export function animation(): Promise<Buffer> {
  const frame = (red: number, blue: number) =>
    Buffer.from(Array.from({ length: 16 * 16 }, () => [red, 0, blue]).flat());
  return sharp(Buffer.concat([frame(255, 0), frame(0, 255)]), {
    raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
  })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

function raster(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 31 + (i >> 5) * 7) % 256;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A valid PNG of a few kilobytes that unfolds to `edge` × `edge` pixels. */
export function pictureBomb(edge: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((edge / 8 + 1) * edge), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>' +
    'endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The first box of an MP4 file and some bytes. */
export const mp4 = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypisom\0\0\0\x01isomavc1', 'latin1'),
  Buffer.from([0, 0, 0, 8]),
  Buffer.from('free'),
]);

/** An empty ZIP archive, padded. */
export const zip = Buffer.concat([
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.alloc(64),
]);

export const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);
