import type { Route } from '../platform/http/index.js';
import { journalRoutes } from '../platform/journal/routes.js';
import { modules } from './modules.js';

/** Every route of the house but the operator's (`/healthz`, `/metrics`) and the web's files. */
export function houseRoutes(): Route[] {
  return [...modules.flatMap((module) => module.routes ?? []), ...journalRoutes];
}
