import { Skeleton, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import type { CursorPage } from '../api/endpoint.js';
import classes from './data-table.module.css';
import { EmptyState, type EmptyStateProps } from './empty-state.js';
import { LoadFailure } from './load-failure.js';
import { Pager } from './pager.js';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  width?: string;
}

/** The part of a TanStack query result a table needs. */
export interface TableQuery<Row> {
  data: CursorPage<Row> | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  query: TableQuery<Row>;
  rowKey: (row: Row) => string;
  /** The address of a row's own page, where it has one: its first cell becomes the link. */
  rowTo?: (row: Row) => string | undefined;
  empty: EmptyStateProps;
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** ↑ ↓ j k move between the row links, Home and End to the ends. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const ends: Record<string, number> = { Home: 0, End: links.length - 1 };
  const target = step === undefined ? ends[event.key] : at + step;
  if (target === undefined) return;
  event.preventDefault();
  links[Math.min(Math.max(target, 0), links.length - 1)]?.focus();
}

function SkeletonRows({ columns }: { columns: number }) {
  return SKELETON_ROWS.map((row) => (
    <Table.Tr key={row} role="row">
      <Table.Td role="cell" colSpan={columns}>
        <Skeleton height={14} my={4} />
      </Table.Td>
    </Table.Tr>
  ));
}

function Row<Item>({
  row,
  columns,
  rowTo,
}: { row: Item } & Pick<DataTableProps<Item>, 'columns' | 'rowTo'>) {
  const to = rowTo?.(row);
  return (
    <Table.Tr role="row" className={classes.row}>
      {columns.map((column, index) => (
        <Table.Td
          key={column.key}
          role="cell"
          data-label={column.header}
          data-align={column.align}
          className={classes.cell}
        >
          {index === 0 && to ? (
            <Link to={to} className={classes.link} data-row-link>
              {column.cell(row)}
            </Link>
          ) : (
            // One box a cell: on narrow screens the cell is a grid of its label and its content.
            <div>{column.cell(row)}</div>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/**
 * A cursor-paged table. Filters and cursor live in the address (`useTableSearch`); the page
 * makes its query from them. On narrow screens each row becomes a card.
 */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const { label, columns, query, rowKey, rowTo, empty } = props;
  const page = query.data;
  if (query.error && !page) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  if (page && page.items.length === 0) return <EmptyState {...empty} />;

  return (
    <div className={classes.frame}>
      <Table
        role="table"
        aria-label={label}
        aria-busy={query.isFetching}
        className={classes.table}
        onKeyDown={moveFocus}
      >
        <Table.Thead role="rowgroup" className={classes.head}>
          <Table.Tr role="row">
            {columns.map(({ key, header, align, width }) => (
              <Table.Th key={key} role="columnheader" scope="col" data-align={align} w={width}>
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {page ? (
            page.items.map((row) => (
              <Row key={rowKey(row)} row={row} columns={columns} rowTo={rowTo} />
            ))
          ) : (
            <SkeletonRows columns={columns.length} />
          )}
        </Table.Tbody>
      </Table>
      {page ? <Pager nextCursor={page.next} /> : null}
    </div>
  );
}
