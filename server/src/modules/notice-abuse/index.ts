import type { Module } from '../../platform/module.js';
import { erasureSubscriber } from './erase-person.js';
import { fairnessRoutes } from './fairness/routes.js';
import { merchantRoutes } from './merchants/routes.js';
import { misuseRoutes } from './misuse/routes.js';
import { vettingSubscriber } from './vetting/hear-notices.js';
import { vettingRoutes } from './vetting/routes.js';

export { imposeMisuse } from './misuse/impose-misuse.js';
export { concludeVetting } from './vetting/conclude-vetting.js';

/** Bad faith in complaints: scored when they come, looked at by people, answered by both sides. */
export const noticeAbuseModule: Module = {
  name: 'notice-abuse',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...vettingRoutes, ...misuseRoutes, ...merchantRoutes, ...fairnessRoutes],
  subscribers: (platform) => [vettingSubscriber(platform), erasureSubscriber],
};
