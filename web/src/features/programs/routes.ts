import {
  IconAward,
  IconFlag,
  IconHeartHandshake,
  IconScale,
  IconSchool,
  IconUsersGroup,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const standingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/standing',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('holder', 'notice.read'),
  component: lazyRouteComponent(() => import('./standing-page.js'), 'StandingPage'),
});

const membershipRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/membership',
  validateSearch: (search: Record<string, unknown>): { invitation?: string } =>
    typeof search.invitation === 'string' ? { invitation: search.invitation } : {},
  beforeLoad: requirePortal('holder', 'notice.submit'),
  component: lazyRouteComponent(() => import('./membership-page.js'), 'MembershipPage'),
});

const associationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/association',
  validateSearch: tableSearch(['period']),
  beforeLoad: requirePortal('holder', 'sponsorship.manage'),
  component: lazyRouteComponent(() => import('./association-page.js'), 'AssociationPage'),
});

const standingsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/standings',
  validateSearch: tableSearch(['status']),
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./standings-page.js'), 'StandingsPage'),
});

const holderRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/standings/$holderId',
  validateSearch: tableSearch(['period', 'fromDay', 'endDay']),
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./holder-page.js'), 'HolderPage'),
});

const flaggersRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/review/flaggers',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('reviewer', 'review.work'),
  component: lazyRouteComponent(() => import('./flaggers-page.js'), 'FlaggersPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/admin/good-faith',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('admin', 'platform.administer'),
  component: lazyRouteComponent(() => import('./rule-page.js'), 'RulePage'),
});

export const programsRoutes = [
  standingRoute,
  membershipRoute,
  associationRoute,
  standingsRoute,
  holderRoute,
  flaggersRoute,
  ruleRoute,
] as const;

export const programsNav: readonly NavEntry[] = [
  {
    portal: 'holder',
    to: '/standing',
    label: 'programs:nav.standing',
    icon: IconAward,
    order: 60,
    permission: 'notice.read',
  },
  {
    portal: 'holder',
    to: '/membership',
    label: 'programs:nav.membership',
    icon: IconSchool,
    order: 70,
    permission: 'notice.submit',
  },
  {
    portal: 'holder',
    to: '/association',
    label: 'programs:nav.association',
    icon: IconUsersGroup,
    order: 5,
    permission: 'sponsorship.manage',
  },
  {
    portal: 'reviewer',
    to: '/review/standings',
    label: 'programs:nav.standings',
    icon: IconHeartHandshake,
    order: 36,
    permission: 'review.work',
  },
  {
    portal: 'reviewer',
    to: '/review/flaggers',
    label: 'programs:nav.flaggers',
    icon: IconFlag,
    order: 37,
    permission: 'review.work',
  },
  {
    portal: 'admin',
    to: '/admin/good-faith',
    label: 'programs:nav.rule',
    icon: IconScale,
    order: 60,
    permission: 'platform.administer',
  },
];
