const MOST_PICTURES = 8;
const LEAST_BYTES = 4_000;
const START = Buffer.from([0xff, 0xd8, 0xff]);
const END = Buffer.from([0xff, 0xd9]);

/**
 * The pictures of a document, as files: a picture is itself; of a PDF those stored as JPEG, as
 * scanned certificates are. What a PDF draws or stores otherwise is not found.
 */
export function picturesWithin(bytes: Uint8Array, mediaType: string): Uint8Array[] {
  if (mediaType.startsWith('image/')) return [bytes];
  if (mediaType !== 'application/pdf') return [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  let at = file.indexOf('/DCTDecode');
  while (at >= 0 && found.length < MOST_PICTURES) {
    const opened = file.indexOf('stream', at);
    const start = opened < 0 ? -1 : file.indexOf(START, opened);
    const closed = start < 0 ? -1 : file.indexOf('endstream', start);
    if (closed < 0) break;
    const end = file.lastIndexOf(END, closed);
    if (start - opened < 16 && end - start >= LEAST_BYTES) {
      found.push(file.subarray(start, end + END.length));
    }
    at = file.indexOf('/DCTDecode', closed);
  }
  return found;
}
