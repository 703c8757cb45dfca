import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { accountsNav, accountsOpenRoutes, accountsRoutes } from '../features/accounts/routes.js';
import { decisionsNav, decisionsRoutes } from '../features/decisions/routes.js';
import { journalNav, journalOpenRoutes, journalRoutes } from '../features/journal/routes.js';
import { measuresNav, measuresRoutes } from '../features/measures/routes.js';
import { metricsNav, metricsRoutes } from '../features/metrics/routes.js';
import { misuseNav, misuseOpenRoutes, misuseRoutes } from '../features/misuse/routes.js';
import { noticesNav, noticesRoutes } from '../features/notices/routes.js';
import { operatorsNav, operatorsRoutes } from '../features/operators/routes.js';
import { penaltiesNav, penaltiesRoutes } from '../features/penalties/routes.js';
import { platformNav, platformRoutes } from '../features/platform/routes.js';
import { programsNav, programsRoutes } from '../features/programs/routes.js';
import { reviewNav, reviewRoutes } from '../features/review/routes.js';
import { rightsNav, rightsRoutes } from '../features/rights/routes.js';
import { screeningNav, screeningRoutes } from '../features/screening/routes.js';
import { homeOf, type NavEntry } from './nav.js';
import { openRoute, portalRoute, rootRoute } from './root-routes.js';

/** Every feature's navigation. A new feature adds one line here and one below. */
export const navigation: readonly NavEntry[] = [
  ...accountsNav,
  ...reviewNav,
  ...screeningNav,
  ...misuseNav,
  ...operatorsNav,
  ...penaltiesNav,
  ...programsNav,
  ...rightsNav,
  ...noticesNav,
  ...metricsNav,
  ...decisionsNav,
  ...measuresNav,
  ...journalNav,
  ...platformNav,
];

const homeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homeOf(context.navigation, context.session), replace: true });
  },
});

/** Pieces of `ui/` to look at while developing; a build drops it. */
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => openRoute,
        path: '/gallery',
        component: lazyRouteComponent(() => import('./gallery/gallery-page.js'), 'GalleryPage'),
      }),
    ]
  : [];

export const routeTree = rootRoute.addChildren([
  openRoute.addChildren([
    ...accountsOpenRoutes,
    ...journalOpenRoutes,
    ...misuseOpenRoutes,
    ...galleryRoutes,
  ]),
  portalRoute.addChildren([
    homeRoute,
    ...accountsRoutes,
    ...reviewRoutes,
    ...screeningRoutes,
    ...misuseRoutes,
    ...operatorsRoutes,
    ...penaltiesRoutes,
    ...programsRoutes,
    ...rightsRoutes,
    ...noticesRoutes,
    ...metricsRoutes,
    ...decisionsRoutes,
    ...measuresRoutes,
    ...journalRoutes,
    ...platformRoutes,
  ]),
]);
