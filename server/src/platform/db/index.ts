export { sql } from 'kysely';
export type { Reader, Tx } from './database.js';
export { Database } from './database.js';
export { lockFolder } from './folder-lock.js';
export { type Migration, migrate, readMigrations } from './migrate.js';
export { type EmbeddedOptions, openEmbedded } from './pglite.js';
export { DatabaseError, sqlState, UNIQUE_VIOLATION } from './port.js';
export { openPostgres } from './postgres.js';
