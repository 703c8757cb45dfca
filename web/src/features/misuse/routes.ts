import { IconShieldQuestion, IconUserExclamation } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { openRoute, portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const vettingsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/vettings',
  validateSearch: tableSearch(['band', 'complainant']),
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./vettings-page.js'), 'VettingsPage'),
});

const vettingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/vettings/$noticeId',
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./vetting-page.js'), 'VettingPage'),
});

const misuseRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/misuse',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('own', 'metrics.read'),
  component: lazyRouteComponent(() => import('./misuse-page.js'), 'MisusePage'),
});

const fairnessRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/fairness',
  component: lazyRouteComponent(() => import('./fairness-page.js'), 'FairnessPage'),
});

export const misuseOpenRoutes = [fairnessRoute] as const;
export const misuseRoutes = [vettingsRoute, vettingRoute, misuseRoute] as const;

export const misuseNav: readonly NavEntry[] = [
  {
    portal: 'reviewer',
    to: '/review/vettings',
    label: 'misuse:nav.vettings',
    icon: IconShieldQuestion,
    order: 35,
    permission: 'review.work',
  },
  {
    portal: 'own',
    to: '/misuse',
    label: 'misuse:nav.misuse',
    icon: IconUserExclamation,
    order: 30,
    permission: 'metrics.read',
  },
];
