import {
  IconBuildingStore,
  IconCertificate,
  IconGavel,
  IconMessageReply,
  IconTag,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const homeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/home',
  beforeLoad: requirePortal('merchant', 'measure.read'),
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const measuresRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/measures',
  validateSearch: tableSearch(['inForce', 'kind']),
  beforeLoad: requirePortal('merchant', 'measure.read'),
  component: lazyRouteComponent(() => import('./measures-page.js'), 'MeasuresPage'),
});

const claimRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/claims/$claimId',
  beforeLoad: requirePortal('merchant', 'claim.read'),
  component: lazyRouteComponent(() => import('./claim-page.js'), 'ClaimPage'),
});

const counterNoticesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/counter-notices',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('merchant', 'claim.read'),
  component: lazyRouteComponent(() => import('./counter-notices-page.js'), 'CounterNoticesPage'),
});

const newCounterNoticeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/counter-notices/new',
  validateSearch: (search: Record<string, unknown>): { claim?: string } =>
    typeof search.claim === 'string' ? { claim: search.claim } : {},
  beforeLoad: requirePortal('merchant', 'counter-notice.submit'),
  component: lazyRouteComponent(() => import('./contest/contest-page.js'), 'ContestPage'),
});

const counterNoticeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/counter-notices/$counterNoticeId',
  beforeLoad: requirePortal('merchant', 'claim.read'),
  component: lazyRouteComponent(() => import('./counter-notice-page.js'), 'CounterNoticePage'),
});

const completeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/counter-notices/$counterNoticeId/complete',
  beforeLoad: requirePortal('merchant', 'counter-notice.submit'),
  component: lazyRouteComponent(() => import('./contest/complete-page.js'), 'CompletePage'),
});

const listingsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/listings',
  validateSearch: tableSearch(['q', 'status']),
  beforeLoad: requirePortal('merchant', 'marketplace.read'),
  component: lazyRouteComponent(() => import('./listings-page.js'), 'ListingsPage'),
});

const authorisationsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/shop/authorisations',
  validateSearch: tableSearch(['inForce']),
  beforeLoad: requirePortal('merchant', 'right.read'),
  component: lazyRouteComponent(() => import('./authorisations-page.js'), 'AuthorisationsPage'),
});

export const measuresRoutes = [
  homeRoute,
  measuresRoute,
  claimRoute,
  counterNoticesRoute,
  newCounterNoticeRoute,
  counterNoticeRoute,
  completeRoute,
  listingsRoute,
  authorisationsRoute,
] as const;

export const measuresNav: readonly NavEntry[] = [
  {
    portal: 'merchant',
    to: '/shop/home',
    label: 'measures:nav.home',
    icon: IconBuildingStore,
    order: 10,
  },
  {
    portal: 'merchant',
    to: '/shop/measures',
    label: 'measures:nav.measures',
    icon: IconGavel,
    order: 20,
  },
  {
    portal: 'merchant',
    to: '/shop/counter-notices',
    label: 'measures:nav.counterNotices',
    icon: IconMessageReply,
    order: 30,
  },
  {
    portal: 'merchant',
    to: '/shop/listings',
    label: 'measures:nav.listings',
    icon: IconTag,
    order: 40,
  },
  {
    portal: 'merchant',
    to: '/shop/authorisations',
    label: 'measures:nav.authorisations',
    icon: IconCertificate,
    order: 50,
  },
];
