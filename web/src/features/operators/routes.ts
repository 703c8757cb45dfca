import { IconAffiliate, IconLink } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const clustersRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/clusters',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./clusters-page.js'), 'ClustersPage'),
});

const clusterRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/clusters/$clusterId',
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./cluster-page.js'), 'ClusterPage'),
});

const connectionsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/connections',
  beforeLoad: requirePortal('merchant', 'measure.read'),
  component: lazyRouteComponent(() => import('./connections-page.js'), 'ConnectionsPage'),
});

export const operatorsRoutes = [clustersRoute, clusterRoute, connectionsRoute] as const;

export const operatorsNav: readonly NavEntry[] = [
  {
    portal: 'reviewer',
    to: '/review/clusters',
    label: 'operators:nav.clusters',
    icon: IconAffiliate,
    order: 37,
    permission: 'review.work',
  },
  {
    portal: 'merchant',
    to: '/connections',
    label: 'operators:nav.connections',
    icon: IconLink,
    order: 60,
    permission: 'measure.read',
  },
];
