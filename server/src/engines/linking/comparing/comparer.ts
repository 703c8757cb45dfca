/** Compares two different values of a column. */
export interface Comparer {
  /** What the levels are called, from unlike to most alike. */
  levels: readonly string[];
  /** The level of two values, which are not the same. */
  compare(a: number, b: number): number;
  /** Whether more alike means no less likely the same; else each level stands for itself. */
  isOrdered: boolean;
}
