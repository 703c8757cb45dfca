import { subscriber } from '../../platform/journal/index.js';
import type { Module } from '../../platform/module.js';
import { webhookJobs } from './jobs.js';
import { SEND_JOB, SEND_TIMER } from './queue-deliveries.js';
import { recordDeliveries } from './record-deliveries.js';
import { webhookRoutes } from './routes.js';

/** Tells the marketplace of every measure imposed or lifted, by signed messages. */
export const webhooksModule: Module = {
  name: 'webhooks',
  migrations: new URL('./migrations/', import.meta.url),
  routes: webhookRoutes,
  jobs: webhookJobs,
  timers: ({ jobs }) =>
    new Map([
      [SEND_TIMER, (tx, { subject }) => jobs.enqueue(tx, SEND_JOB, [{ deliveryIds: [subject] }])],
    ]),
  subscribers: ({ jobs }) => [
    subscriber(
      'webhooks',
      ['measure.imposed', 'measure.lifted', 'merchant.sanctioned', 'merchant.sanction-lifted'],
      (tx, entries) => recordDeliveries(tx, jobs, entries),
    ),
  ],
};
