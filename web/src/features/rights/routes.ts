import { IconCertificate } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const rightsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/rights',
  validateSearch: tableSearch(['status', 'kind', 'holderId', 'q']),
  beforeLoad: requirePortal('holder', 'right.read'),
  component: lazyRouteComponent(() => import('./rights-page.js'), 'RightsPage'),
});

const newRightRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/rights/new',
  beforeLoad: requirePortal('holder', 'right.manage'),
  component: lazyRouteComponent(() => import('./new-right-page.js'), 'NewRightPage'),
});

const rightRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/rights/$rightId',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('holder', 'right.read'),
  component: lazyRouteComponent(() => import('./right-page.js'), 'RightPage'),
});

const editRightRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/rights/$rightId/edit',
  beforeLoad: requirePortal('holder', 'right.manage'),
  component: lazyRouteComponent(() => import('./edit-right-page.js'), 'EditRightPage'),
});

export const rightsRoutes = [rightsRoute, newRightRoute, rightRoute, editRightRoute] as const;

export const rightsNav: readonly NavEntry[] = [
  {
    portal: 'holder',
    to: '/rights',
    label: 'rights:nav.rights',
    icon: IconCertificate,
    order: 50,
    permission: 'right.read',
  },
];
