import type { RightId } from '../../../contracts/ids.js';
import { localDate } from '../../../platform/calendar/index.js';
import { can, type Route, read } from '../../../platform/http/index.js';
import { privilegesOf } from '../privileges.js';
import { dashboardQuery, dashboardSchema, metricsQuery, metricsSchema } from '../schema.js';
import { holdersSeen, readDashboard, standardMetrics, windowOf } from './dashboard.js';
import { readDays } from './dashboard-queries.js';

const DAY = 86_400_000;

export const dashboardRoutes: Route[] = [
  read(
    'GET /v1/metrics',
    {
      summary: 'Takedown success and successful counter-notices over a window',
      tag: 'Programmes',
      access: can('metrics.read'),
      query: metricsQuery,
      returns: metricsSchema,
    },
    async ({ db, actor, platform, query }) => {
      const to = query.to ? new Date(query.to) : new Date(db.now.getTime() + DAY);
      const from = query.from ? new Date(query.from) : new Date(to.getTime() - 91 * DAY);
      const fromDay = localDate(platform.settings, from);
      const endDay = localDate(platform.settings, to);
      const { storefrontId } = query;
      const rows = await readDays(db, holdersSeen(actor, undefined), {
        fromDay,
        endDay,
        storefrontId,
      });
      return {
        from: from.toISOString(),
        to: to.toISOString(),
        ...standardMetrics(rows, fromDay, endDay),
      };
    },
  ),
  read(
    'GET /v1/dashboard',
    {
      summary: 'How notices fare: two figures for everybody, eight in the programme',
      description:
        'Local days of the platform’s zone. Submissions and withdrawals stand on the day of ' +
        'submission, the rest on the day of the first decision.',
      tag: 'Programmes',
      access: can('metrics.read'),
      query: dashboardQuery,
      returns: dashboardSchema,
    },
    async ({ db, actor, platform, query }) => {
      const { period, fromDay, endDay, holderId, ...narrowed } = query;
      const window = windowOf(db.now, platform.settings, { period, fromDay, endDay });
      const holders = holdersSeen(actor, holderId);
      const shown = await readDashboard(db, holders, { ...window, ...narrowed });
      const everything = { rightId: '' as RightId, ground: '' };
      const held = await Promise.all(
        (holders ?? []).map(async (id) => (await privilegesOf(db, id, everything)).programme),
      );
      const isInside = actor.organisationKind === 'platform' || held.some((one) => one !== null);
      return { ...shown, eight: isInside ? shown.eight : null };
    },
  ),
];
