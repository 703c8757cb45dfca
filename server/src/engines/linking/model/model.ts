/** What agreement says, as learned: natural logarithms of likelihood ratios against chance. */
export interface Model {
  /** For each column, by level: records that are the same, against records picked blindly. */
  weights: Float64Array[];
  /** For pairs within the first input, across, within the second. */
  sides: Float64Array;
  /** For reading two columns exchanged: never in favour. */
  exchange: number;
  /** Log odds that two records picked blindly are the same. */
  prior: number;
  /** Different records that agree for a reason of their own: one home, one group, one chain. */
  neighbours: readonly Neighbours[];
}

/** A way in which different records are alike, against records picked blindly. */
export interface Neighbours {
  /** Log odds that two records picked blindly are so. */
  prior: number;
  weights: Float64Array[];
}

export const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));
