/** A figure with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const Z = 1.959964;

/**
 * A share with its Wilson 95 % interval; of nothing it is unknown: 0 to 1, its value the middle.
 * Source: E. B. Wilson, Probable Inference, 1927.
 */
export function wilson(count: number, of: number): Estimate {
  if (of === 0) return { value: 0.5, low: 0, high: 1 };
  const share = count / of;
  const centre = share + (Z * Z) / (2 * of);
  const margin = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return {
    value: share,
    low: Math.max(0, (centre - margin) / scale),
    high: Math.min(1, (centre + margin) / scale),
  };
}

/**
 * A sum of independent estimates, its interval recovered from theirs.
 * Source: G. Y. Zou and A. Donner, Construction of confidence limits about effect measures, 2008.
 */
export function sumOf(parts: readonly Estimate[]): Estimate {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const below = parts.reduce((sum, part) => sum + (part.value - part.low) ** 2, 0);
  const above = parts.reduce((sum, part) => sum + (part.high - part.value) ** 2, 0);
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) };
}
