import type { z } from 'zod';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { cut, readCursor } from '../../platform/http/index.js';
import { merchantOf, merchantsByIds } from '../marketplace/index.js';
import { listAuthorisations } from './authorisation-queries.js';
import { isPlatform } from './policy.js';
import { presentAuthorisations, presentRights } from './present.js';
import { listRights } from './queries.js';
import { reachOf } from './reach.js';
import type { authorisationsQuery, rightsQuery } from './schema.js';

/** The rights that `actor` handles (the platform: all), the newest first. */
export async function pageOfRights(db: Reader, actor: Actor, query: z.output<typeof rightsQuery>) {
  const { cursor, limit, holderId, status, kind, q } = query;
  const before = readCursor(cursor)?.[0];
  const filter = { reach: await reachOf(db, actor), holderId, status, kind, q };
  const rows = await listRights(db, filter, before?.toString(), limit);
  const { items, next } = cut(rows, limit, ({ id }) => [id]);
  return { items: await presentRights(db, items), next };
}

/** Authorisations: a merchant's own, those that a holder gave, all for the platform. */
export async function pageOfAuthorisations(
  db: Reader,
  actor: Actor,
  query: z.output<typeof authorisationsQuery>,
) {
  const { cursor, limit, rightId, inForce } = query;
  const filter = {
    ...(await authorisationsOf(db, actor)),
    rightId,
    isInForce: inForce === undefined ? undefined : inForce === 'true',
  };
  const before = readCursor(cursor)?.[0];
  const rows = await listAuthorisations(db, filter, before?.toString(), limit);
  const { items, next } = cut(rows, limit, ({ id }) => [id]);
  return { items: await presentAuthorisations(db, items), next };
}

async function authorisationsOf(db: Reader, actor: Actor) {
  if (isPlatform(actor)) return {};
  if (actor.organisationKind !== 'merchant') {
    return { reach: await reachOf(db, actor) };
  }
  const own = actor.organisationId ? await merchantOf(db, actor.organisationId) : [];
  return { merchants: [...(await merchantsByIds(db, own)).values()] };
}
