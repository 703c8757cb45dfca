import { IconLayoutDashboard } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const homeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/protection',
  validateSearch: tableSearch(['period', 'fromDay', 'endDay']),
  beforeLoad: requirePortal('holder', 'claim.read'),
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

export const metricsRoutes = [homeRoute] as const;

export const metricsNav: readonly NavEntry[] = [
  {
    portal: 'holder',
    to: '/protection',
    label: 'metrics:nav.home',
    icon: IconLayoutDashboard,
    order: 10,
    permission: 'claim.read',
  },
];
