import type { ReadTable } from '../table/read-table.js';
import { chooseRules } from './choose-rules.js';
import { type Rule, ruleOf } from './rule.js';
import type { View } from './views.js';

/** A key of a rule that somebody wrote may be shared by so many records. */
const MOST_SHARED = 200;

/** The rules that were asked for, by names of columns, or else rules chosen from the data. */
export function rulesFor(
  read: ReadTable,
  views: readonly View[],
  blocking: readonly (readonly string[])[] | undefined,
): Rule[] {
  if (!blocking) return chooseRules(read, views);
  return blocking.map((names) =>
    ruleOf(
      names.map((name) => valueView(views, name)),
      MOST_SHARED,
    ),
  );
}

function valueView(views: readonly View[], column: string): View {
  const found = views.find((view) => view.column.name === column && view.name === 'value');
  if (!found) throw new Error(`Blocking names ${column}, which is no column.`);
  return found;
}
