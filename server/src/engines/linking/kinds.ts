/** How the values of a column are compared. */
export const columnKinds = ['exact', 'name', 'date', 'address', 'number', 'set'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column that says something about who or what a record is of. */
export interface LinkColumn {
  name: string;
  kind: ColumnKind;
}
