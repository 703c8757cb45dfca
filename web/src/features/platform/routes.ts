import {
  IconBuilding,
  IconFileImport,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
  IconWorld,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const organisationsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/organisations',
  validateSearch: tableSearch(['status', 'kind', 'q']),
  beforeLoad: requirePortal('admin', 'platform.administer'),
  component: lazyRouteComponent(() => import('./organisations-page.js'), 'OrganisationsPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/people',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('own', 'organisation.manage'),
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

const storefrontsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/storefronts',
  beforeLoad: requirePortal('admin', 'marketplace.read'),
  component: lazyRouteComponent(() => import('./storefronts-page.js'), 'StorefrontsPage'),
});

const merchantsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/merchants',
  validateSearch: tableSearch(['storefront', 'number']),
  beforeLoad: requirePortal('admin', 'marketplace.read'),
  component: lazyRouteComponent(() => import('./merchants-page.js'), 'MerchantsPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/imports',
  validateSearch: tableSearch(['storefront']),
  beforeLoad: requirePortal('admin', 'marketplace.ingest'),
  component: lazyRouteComponent(() => import('./imports-page.js'), 'ImportsPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/webhooks',
  validateSearch: tableSearch(['endpoint', 'status']),
  beforeLoad: requirePortal('admin', 'webhook.manage'),
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page.js'), 'WebhooksPage'),
});

const deliveryRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/platform/webhooks/deliveries/$deliveryId',
  beforeLoad: requirePortal('admin', 'webhook.manage'),
  component: lazyRouteComponent(() => import('./webhooks/delivery-page.js'), 'DeliveryPage'),
});

export const platformRoutes = [
  organisationsRoute,
  peopleRoute,
  storefrontsRoute,
  merchantsRoute,
  importsRoute,
  webhooksRoute,
  deliveryRoute,
] as const;

export const platformNav: readonly NavEntry[] = [
  {
    portal: 'admin',
    to: '/platform/organisations',
    label: 'platform:nav.organisations',
    icon: IconBuilding,
    order: 10,
    permission: 'platform.administer',
  },
  {
    portal: 'admin',
    to: '/platform/storefronts',
    label: 'platform:nav.storefronts',
    icon: IconWorld,
    order: 20,
    permission: 'marketplace.read',
  },
  {
    portal: 'admin',
    to: '/platform/merchants',
    label: 'platform:nav.merchants',
    icon: IconUsersGroup,
    order: 30,
    permission: 'marketplace.read',
  },
  {
    portal: 'admin',
    to: '/platform/imports',
    label: 'platform:nav.imports',
    icon: IconFileImport,
    order: 40,
    permission: 'marketplace.ingest',
  },
  {
    portal: 'admin',
    to: '/platform/webhooks',
    label: 'platform:nav.webhooks',
    icon: IconWebhook,
    order: 50,
    permission: 'webhook.manage',
  },
  {
    portal: 'own',
    to: '/people',
    label: 'platform:nav.people',
    icon: IconUsers,
    order: 30,
    permission: 'organisation.manage',
  },
];
