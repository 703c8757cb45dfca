import { IconBook2 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { openRoute, portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const journalRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('./journal-page.js'), 'JournalPage'),
});

const entriesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/journal/entries',
  validateSearch: tableSearch(['subject']),
  beforeLoad: requirePortal('own', 'journal.read'),
  component: lazyRouteComponent(() => import('./entries-page.js'), 'EntriesPage'),
});

export const journalOpenRoutes = [journalRoute] as const;
export const journalRoutes = [entriesRoute] as const;

export const journalNav: readonly NavEntry[] = [
  {
    portal: 'own',
    to: '/journal/entries',
    label: 'journal:nav.entries',
    icon: IconBook2,
    order: 20,
    permission: 'journal.read',
  },
];
