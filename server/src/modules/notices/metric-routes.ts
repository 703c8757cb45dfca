import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { can, pageQuery, type Route, read } from '../../platform/http/index.js';
import { metrics } from './metric-schema.js';
import { readMetrics } from './metrics.js';

const DAY = 24 * 60 * 60 * 1000;

export const metricRoutes: Route[] = [
  read(
    'GET /v1/metrics',
    {
      summary: 'Takedown success and successful counter-notices over a window',
      tag: 'Notices',
      access: can('metrics.read'),
      query: pageQuery.omit({ cursor: true, limit: true }).extend({
        from: z.iso.datetime().optional(),
        to: z.iso.datetime().optional(),
        storefrontId: idSchema('storefront').optional(),
      }),
      returns: metrics,
    },
    ({ db, actor, platform, query }) => {
      const to = query.to ? new Date(query.to) : new Date(db.now.getTime() + DAY);
      const from = query.from ? new Date(query.from) : new Date(to.getTime() - 91 * DAY);
      return readMetrics(db, actor, platform, { from, to, storefrontId: query.storefrontId });
    },
  ),
];
