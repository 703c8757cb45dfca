/** Rows of one statement. `rowCount` counts rows returned or, without RETURNING, rows changed. */
export interface SqlResult {
  rows: unknown[];
  rowCount: number;
}

/** One database session, held until released. */
export interface SqlClient {
  query(text: string, values?: readonly unknown[]): Promise<SqlResult>;
  release(): void;
}

/** What both engines offer: PostgreSQL through `pg`, or PGlite in its worker. */
export interface SqlPool {
  connect(): Promise<SqlClient>;
  /** Runs several statements without parameters. */
  exec(text: string): Promise<void>;
  end(): Promise<void>;
}

/** A database refusal, with PostgreSQL's SQLSTATE in `code`. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;

  constructor(source: {
    message: string;
    code?: string | undefined;
    detail?: string | undefined;
    constraint?: string | undefined;
  }) {
    super(source.message);
    this.code = source.code;
    this.detail = source.detail;
    this.constraint = source.constraint;
  }
}

/** SQLSTATE of a database refusal, whichever engine raised it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export const UNIQUE_VIOLATION = '23505';
export const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);
