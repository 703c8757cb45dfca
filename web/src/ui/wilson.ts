/** z of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** The Wilson score interval of `hits` out of `total` at 95 %, as shares; undefined without cases. */
export function wilson95(hits: number, total: number): [low: number, high: number] | undefined {
  if (total <= 0) return undefined;
  const share = hits / total;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share) + z2 / (4 * total)) / total);
  const scale = 1 + z2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
