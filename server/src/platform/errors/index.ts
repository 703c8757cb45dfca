export {
  defineFields,
  type FieldKind,
  type FieldProblem,
  type FieldValue,
  fieldCatalogue,
  presentField,
} from './field.js';
export { fieldOfIssue, type Issue } from './issue.js';
export { defineProblems, Problem, type ProblemKind, problemCatalogue } from './problem.js';
