import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SqlClient, SqlPool } from './port.js';

const INT8 = 20;
const NUMERIC = 1700;

/** Opens a pool on a PostgreSQL server (≥ 15). Statements are prepared once per session. */
export function openPostgres(url: string, size = 10): SqlPool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  const pool = new pg.Pool({ connectionString: url, max: size, types, pipeline: true });
  // An idle session may be cut by the server; the pool opens another on demand.
  pool.on('error', () => {});
  return {
    connect: async () => wrap(await pool.connect()),
    exec: async (text) => {
      await pool.query(text);
    },
    end: () => pool.end(),
  };
}

const statementNames = new Map<string, string>();
const LIMIT_OF_PREPARED_STATEMENTS = 2_000;

/** A stable name lets the server reuse the plan; statements built with many shapes stay unnamed. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known) return known;
  if (statementNames.size >= LIMIT_OF_PREPARED_STATEMENTS) return undefined;
  const name = `m${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  statementNames.set(text, name);
  return name;
}

/** The socket beneath a session, which `pg` has but its types do not tell. */
type WithSocket = { connection: { stream: { cork(): void; uncork(): void } } };

function wrap(client: pg.PoolClient): SqlClient {
  const socket = (client as unknown as WithSocket).connection.stream;
  return {
    query: async (text, values) => {
      // Statements asked for in one turn of the event loop leave in one packet.
      socket.cork();
      process.nextTick(() => socket.uncork());
      const plain = values === undefined || values.length === 0;
      const result = plain
        ? await client.query(text)
        : await client.query({ text, values: [...values], name: statementName(text) });
      return { rows: result.rows, rowCount: result.rowCount ?? 0 };
    },
    release: () => client.release(),
  };
}
