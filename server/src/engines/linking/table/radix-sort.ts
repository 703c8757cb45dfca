const BITS = 11;
const SIZE = 1 << BITS;
const PASSES = 3;

type Pair = [Uint32Array, Uint32Array];

/** Sorts rows by their keys in place; stable. */
export function radixSort(keys: Uint32Array, rows: Uint32Array): void {
  let [fromKeys, fromRows]: Pair = [keys, rows];
  let [toKeys, toRows]: Pair = [new Uint32Array(keys.length), new Uint32Array(rows.length)];
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * BITS;
    const places = placesOf(fromKeys, shift);
    for (let i = 0; i < fromKeys.length; i++) {
      const key = fromKeys[i] as number;
      const digit = (key >>> shift) & (SIZE - 1);
      const place = places[digit] as number;
      places[digit] = place + 1;
      toKeys[place] = key;
      toRows[place] = fromRows[i] as number;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromRows, toRows] = [toRows, fromRows];
  }
  keys.set(fromKeys);
  rows.set(fromRows);
}

function placesOf(keys: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(SIZE);
  for (const key of keys) {
    const digit = (key >>> shift) & (SIZE - 1);
    places[digit] = (places[digit] as number) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < SIZE; digit++) {
    const count = places[digit] as number;
    places[digit] = sum;
    sum += count;
  }
  return places;
}
