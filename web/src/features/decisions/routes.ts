import { IconFileExport, IconScale } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const decisionsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/decisions',
  validateSearch: tableSearch(['outcome', 'storefront', 'from', 'to']),
  beforeLoad: requirePortal('own', 'decision.read'),
  component: lazyRouteComponent(() => import('./decisions-page.js'), 'DecisionsPage'),
});

const exportRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/decisions/dsa-export',
  beforeLoad: requirePortal('admin', 'decision.export'),
  component: lazyRouteComponent(() => import('./dsa-export-page.js'), 'DsaExportPage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/decisions/$decisionId',
  beforeLoad: requirePortal('own', 'decision.read'),
  component: lazyRouteComponent(() => import('./decision-page.js'), 'DecisionPage'),
});

export const decisionsRoutes = [decisionsRoute, exportRoute, decisionRoute] as const;

const entry = {
  to: '/decisions',
  label: 'decisions:nav.decisions',
  icon: IconScale,
  order: 60,
  permission: 'decision.read',
} as const;

export const decisionsNav: readonly NavEntry[] = [
  { portal: 'holder', ...entry },
  { portal: 'merchant', ...entry },
  { portal: 'reviewer', ...entry },
  {
    portal: 'admin',
    to: '/decisions/dsa-export',
    label: 'decisions:nav.export',
    icon: IconFileExport,
    order: 80,
    permission: 'decision.export',
  },
];
