/** What agreement says, as learned: natural logarithms of likelihood ratios. */
export interface Model {
  /** For each column, by level. */
  weights: Float64Array[];
  /** For pairs within the first input, across, within the second. */
  sides: Float64Array;
  /** For reading two columns exchanged: never in favour. */
  exchange: number;
  /** Log odds that two records picked blindly are the same. */
  prior: number;
}

export const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));
