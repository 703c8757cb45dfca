export { type Estimate, sumOf, wilson } from './intervals.js';
