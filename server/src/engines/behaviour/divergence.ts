/** Jensen–Shannon divergence of two counts over names, in bits: 0 alike, 1 nothing in common. */
export function divergence(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): number {
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, each) => total + each, 0);
  const [all, others] = [sum(one), sum(other)];
  if (all === 0 || others === 0) return 0;
  let bits = 0;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const p = (one[name] ?? 0) / all;
    const q = (other[name] ?? 0) / others;
    const mean = (p + q) / 2;
    if (p > 0) bits += (p * Math.log2(p / mean)) / 2;
    if (q > 0) bits += (q * Math.log2(q / mean)) / 2;
  }
  return Math.max(0, Math.min(1, bits));
}
