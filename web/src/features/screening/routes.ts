import { IconChartDots, IconListSearch, IconRulerMeasure } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const onDesk = requirePortal('reviewer', 'review.work');

const screeningsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk/screenings',
  validateSearch: tableSearch([
    'verdict',
    'outcome',
    'audit',
    'signal',
    'rule',
    'storefront',
    'from',
  ]),
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./screenings-page.js'), 'ScreeningsPage'),
});

const screeningRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk/screenings/$screeningId',
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./screening-page.js'), 'ScreeningPage'),
});

const qualityRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk/screening-quality',
  validateSearch: tableSearch(['days', 'storefront']),
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./quality-page.js'), 'QualityPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/desk/screening-rules',
  beforeLoad: onDesk,
  component: lazyRouteComponent(() => import('./rules-page.js'), 'RulesPage'),
});

export const screeningRoutes = [screeningsRoute, screeningRoute, qualityRoute, rulesRoute] as const;

const entry = { portal: 'reviewer', permission: 'review.work' } as const;

export const screeningNav: readonly NavEntry[] = [
  {
    ...entry,
    to: '/desk/screenings',
    label: 'screening:nav.list',
    icon: IconListSearch,
    order: 31,
  },
  {
    ...entry,
    to: '/desk/screening-quality',
    label: 'screening:nav.quality',
    icon: IconChartDots,
    order: 42,
  },
  {
    ...entry,
    to: '/desk/screening-rules',
    label: 'screening:nav.rules',
    icon: IconRulerMeasure,
    order: 44,
  },
];
