import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { NavEntry } from './nav.js';
import { sessionQuery } from './session.js';

export interface RouterContext {
  queryClient: QueryClient;
  /** The registry's entries; passed down so that the shell need not import every feature. */
  navigation: readonly NavEntry[];
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({});

/** Parent of the pages open to everyone: sign-in, sign-up, set-up, public registers. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: 'open' });

/** Parent of the pages for people who are signed in; brings the shell and `context.session`. */
export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'portal',
  component: lazyRouteComponent(() => import('./shell.js'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData({
      ...sessionQuery,
      revalidateIfStale: true,
    });
    if (session.signedIn) return { session };
    if (session.needsSetup) throw redirect({ href: '/setup' });
    const next = location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.href)}`;
    throw redirect({ href: `/sign-in${next}` });
  },
});
