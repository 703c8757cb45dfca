import { IconStairs } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';

const ownRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/penalties',
  beforeLoad: requirePortal('merchant', 'measure.read'),
  component: lazyRouteComponent(() => import('./own-penalties-page.js'), 'OwnPenaltiesPage'),
});

export const penaltiesRoutes = [ownRoute] as const;

export const penaltiesNav: readonly NavEntry[] = [
  {
    portal: 'merchant',
    to: '/shop/penalties',
    label: 'penalties:nav.penalties',
    icon: IconStairs,
    order: 55,
    permission: 'measure.read',
  },
];
