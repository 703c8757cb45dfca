import { IconFilePlus, IconGavel, IconMessageReply } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

const noticesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/notices',
  validateSearch: tableSearch(['state', 'regime', 'right', 'from', 'until']),
  beforeLoad: requirePortal('holder', 'notice.read'),
  component: lazyRouteComponent(() => import('./notices-page.js'), 'NoticesPage'),
});

const newNoticeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/notices/new',
  validateSearch: ({ right }: Record<string, unknown>): { right?: string } =>
    typeof right === 'string' ? { right } : {},
  beforeLoad: requirePortal('holder', 'notice.submit'),
  component: lazyRouteComponent(() => import('./new-notice-page.js'), 'NewNoticePage'),
});

const noticeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/notices/$noticeId',
  validateSearch: tableSearch(['state']),
  beforeLoad: requirePortal('holder', 'notice.read'),
  component: lazyRouteComponent(() => import('./notice-page.js'), 'NoticePage'),
});

const claimsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/claims',
  validateSearch: tableSearch(['state', 'counted', 'fromDay', 'endDay', 'complainant']),
  beforeLoad: requirePortal('own', 'claim.read'),
  component: lazyRouteComponent(() => import('./claims-page.js'), 'ClaimsPage'),
});

const claimRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/claims/$claimId',
  beforeLoad: requirePortal('holder', 'claim.read'),
  component: lazyRouteComponent(() => import('./claim-page.js'), 'ClaimPage'),
});

const answersRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/answers',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('holder', 'claim.read'),
  component: lazyRouteComponent(() => import('./answers-page.js'), 'AnswersPage'),
});

const answerRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/answers/$counterNoticeId',
  beforeLoad: requirePortal('holder', 'claim.read'),
  component: lazyRouteComponent(() => import('./answer-page.js'), 'AnswerPage'),
});

export const noticesRoutes = [
  noticesRoute,
  newNoticeRoute,
  noticeRoute,
  claimsRoute,
  claimRoute,
  answersRoute,
  answerRoute,
] as const;

export const noticesNav: readonly NavEntry[] = [
  {
    portal: 'holder',
    to: '/notices/new',
    label: 'notices:nav.newNotice',
    icon: IconFilePlus,
    order: 20,
    permission: 'notice.submit',
  },
  {
    portal: 'holder',
    to: '/notices',
    label: 'notices:nav.notices',
    icon: IconGavel,
    order: 30,
    permission: 'notice.read',
  },
  {
    portal: 'holder',
    to: '/answers',
    label: 'notices:nav.answers',
    icon: IconMessageReply,
    order: 40,
    permission: 'claim.read',
  },
];
