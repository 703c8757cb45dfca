import { IconCertificate, IconGauge, IconInbox, IconSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const onDesk = requirePortal('reviewer', 'review.work');

const deskRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk',
  validateSearch: tableSearch([
    'kind',
    'regime',
    'storefront',
    'lane',
    'mine',
    'overdue',
    'free',
    'status',
    'q',
  ]),
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./queue/desk-page.js'), 'DeskPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk/tasks/$taskId',
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./task-page.js'), 'TaskPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/cases/$noticeId',
  beforeLoad: onDesk,
  validateSearch: tableSearch(['claim']),
  component: lazyRouteComponent(() => import('./case/case-page.js'), 'CasePage'),
});

const searchRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/search',
  beforeLoad: onDesk,
  validateSearch: tableSearch(['q']),
  component: lazyRouteComponent(() => import('./search/search-page.js'), 'SearchPage'),
});

const rightsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/rights',
  beforeLoad: onDesk,
  validateSearch: tableSearch(['status', 'kind', 'q']),
  component: lazyRouteComponent(() => import('./rights/rights-page.js'), 'RightsPage'),
});

const rightRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/rights/$rightId',
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./rights/right-page.js'), 'RightPage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/figures',
  validateSearch: tableSearch(['days']),
  beforeLoad: requirePortal('reviewer', 'journal.audit'),
  component: lazyRouteComponent(() => import('./figures/figures-page.js'), 'FiguresPage'),
});

export const reviewRoutes = [
  deskRoute,
  taskRoute,
  caseRoute,
  searchRoute,
  rightsRoute,
  rightRoute,
  figuresRoute,
] as const;

export const reviewNav: readonly NavEntry[] = [
  {
    portal: 'reviewer',
    to: '/desk',
    label: 'review:nav.desk',
    icon: IconInbox,
    order: 10,
    permission: 'review.work',
  },
  {
    portal: 'reviewer',
    to: '/review/rights',
    label: 'review:nav.rights',
    icon: IconCertificate,
    order: 20,
    permission: 'review.work',
  },
  {
    portal: 'reviewer',
    to: '/review/search',
    label: 'review:nav.search',
    icon: IconSearch,
    order: 30,
    permission: 'review.work',
  },
  {
    portal: 'reviewer',
    to: '/review/figures',
    label: 'review:nav.figures',
    icon: IconGauge,
    order: 40,
    permission: 'journal.audit',
  },
];
