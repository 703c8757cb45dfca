import { foldText } from './fold.js';

const separators = /[;；|,，、\n]/;

/** Between the members of a set as it is kept. */
export const BETWEEN = ';';

/**
 * A reader of one column's sets: members between separators or, when no value of the column has
 * one, between spaces. Kept sorted and once each.
 */
export function setReader(values: Iterable<string>): (raw: string) => string {
  let isSeparated = false;
  for (const raw of values) {
    if (separators.test(raw)) {
      isSeparated = true;
      break;
    }
  }
  const cut = isSeparated ? separators : /\s+/;
  return (raw) => {
    const members = raw
      .replace(/[[\]{}"]/g, '')
      .split(cut)
      .map(foldText);
    return [...new Set(members.filter((member) => member !== ''))].sort().join(BETWEEN);
  };
}
