type Units = ArrayLike<number>;

const LONGEST = 64;
const WIDTH = LONGEST + 1;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * Edits (insert, delete, replace, exchange neighbours) between two stretches, or `most + 1` when
 * there are more. Stretches over 64 units are taken to be further apart.
 */
export function editsWithin(
  most: number,
  units: Units,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): number {
  const lengthA = toA - fromA;
  const lengthB = toB - fromB;
  if (Math.abs(lengthA - lengthB) > most) return most + 1;
  if (lengthA > LONGEST || lengthB > LONGEST) return most + 1;
  let [before, last, now]: Uint8Array[] = [...rows];
  if (!before || !last || !now) return most + 1;
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    now[0] = i;
    let least = i;
    const unit = units[fromA + i - 1];
    for (let j = 1; j <= lengthB; j++) {
      const other = units[fromB + j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (last[j - 1] as number) + (unit === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && unit === units[fromB + j - 2] && units[fromA + i - 2] === other) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before] as [Uint8Array, Uint8Array, Uint8Array];
  }
  return Math.min(most + 1, last[lengthB] as number);
}
