/**
 * The map under which the length of a vector is its Mahalanobis distance from zero: the Cholesky
 * factor of the inverse of the vectors' second moments. Undefined where these are singular.
 */
export function whitening(
  vectors: readonly Float64Array[],
  size: number,
): Float64Array | undefined {
  const moments = new Float64Array(size * size);
  for (const vector of vectors) {
    for (let row = 0; row < size; row += 1) {
      const value = vector[row] as number;
      for (let column = 0; column <= row; column += 1) {
        const at = row * size + column;
        moments[at] = (moments[at] as number) + value * (vector[column] as number);
      }
    }
  }
  const lower = choleskyOf(moments, size);
  return lower && inverseOf(lower, size);
}

/** The lower triangle L with L·Lᵀ = the given one's lower half; undefined when there is none. */
function choleskyOf(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  const trace = Array.from({ length: size }, (_, at) => matrix[at * size + at] as number);
  const least = 1e-10 * Math.max(...trace, 1e-300);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number;
      for (let k = 0; k < column; k += 1) {
        sum -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
      }
      if (row === column) {
        if (sum <= least) return undefined;
        lower[row * size + row] = Math.sqrt(sum);
      } else {
        lower[row * size + column] = sum / (lower[column * size + column] as number);
      }
    }
  }
  return lower;
}

function inverseOf(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    inverse[column * size + column] = 1 / (lower[column * size + column] as number);
    for (let row = column + 1; row < size; row += 1) {
      let sum = 0;
      for (let k = column; k < row; k += 1) {
        sum -= (lower[row * size + k] as number) * (inverse[k * size + column] as number);
      }
      inverse[row * size + column] = sum / (lower[row * size + row] as number);
    }
  }
  return inverse;
}

/** The vector under a lower triangular map; as it is when there is none. */
export function whitened(vector: Float64Array, map: Float64Array | undefined): Float64Array {
  if (!map) return vector;
  const size = vector.length;
  const out = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column <= row; column += 1) {
      sum += (map[row * size + column] as number) * (vector[column] as number);
    }
    out[row] = sum;
  }
  return out;
}
