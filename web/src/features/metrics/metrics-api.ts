import { queryOptions } from '@tanstack/react-query';
import { apiFor, unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';
import { CASES } from '../notices/notices-api.js';

export type Metrics = paths['/v1/metrics']['get']['responses'][200]['content']['application/json'];

const api = apiFor<paths>();

const DAY = 86_400_000;

/** Midnight after today, so that a query of the same window keeps its key all day. */
function tomorrow(): Date {
  const at = new Date();
  at.setHours(24, 0, 0, 0);
  return at;
}

/** The two standard metrics over the last `days` days, today included. */
export const metricsQuery = (days: number) => {
  const to = tomorrow();
  const from = new Date(to.getTime() - days * DAY);
  const query = { from: from.toISOString(), to: to.toISOString() };
  return queryOptions({
    queryKey: [CASES, 'metrics', query],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/metrics', { params: { query }, signal })),
  });
};
