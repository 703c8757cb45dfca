const LONGEST = 64;
const PREFIX = 4;
const PREFIX_WEIGHT = 0.1;
const takenA = new Uint8Array(LONGEST);
const takenB = new Uint8Array(LONGEST);

type Units = Uint8Array | Uint16Array;

/**
 * Jaro–Winkler similarity of two stretches of units, 0 to 1 (Winkler 1990). Beyond 64 units only
 * the beginning is read.
 */
export function jaroWinkler(
  units: Units,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): number {
  const lengthA = Math.min(LONGEST, toA - fromA);
  const lengthB = Math.min(LONGEST, toB - fromB);
  if (lengthA === 0 || lengthB === 0) return 0;
  const common = markCommon(units, fromA, lengthA, fromB, lengthB);
  if (common === 0) return 0;
  const swapped = transpositions(units, fromA, lengthA, fromB) / 2;
  const jaro = (common / lengthA + common / lengthB + (common - swapped) / common) / 3;
  let prefix = 0;
  const most = Math.min(PREFIX, lengthA, lengthB);
  while (prefix < most && units[fromA + prefix] === units[fromB + prefix]) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function markCommon(
  units: Units,
  fromA: number,
  lengthA: number,
  fromB: number,
  lengthB: number,
): number {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  for (let i = 0; i < lengthA; i++) takenA[i] = 0;
  for (let i = 0; i < lengthB; i++) takenB[i] = 0;
  let common = 0;
  for (let i = 0; i < lengthA; i++) {
    const unit = units[fromA + i];
    const last = Math.min(lengthB - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (takenB[j] === 1 || units[fromB + j] !== unit) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      common += 1;
      break;
    }
  }
  return common;
}

function transpositions(units: Units, fromA: number, lengthA: number, fromB: number): number {
  let different = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j += 1;
    if (units[fromA + i] !== units[fromB + j]) different += 1;
    j += 1;
  }
  return different;
}
