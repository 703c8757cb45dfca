/**
 * How often a PDF was updated by appending (ISO 32000-1, 7.5.6), and whether somebody signed it.
 * A file laid out for the web (linearized) ends twice by itself.
 */
export function updatesOf(bytes: Uint8Array): { updates: number; isSigned: boolean } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = countOf(file, 'startxref');
  const isLinearized = file.subarray(0, 2048).includes('/Linearized');
  const isSigned = file.includes('/ByteRange');
  return { updates: Math.max(0, ends - (isLinearized ? 2 : 1)), isSigned };
}

function countOf(file: Buffer, word: string): number {
  let count = 0;
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + word.length)) count += 1;
  return count;
}
