import { IconUserCheck, IconUserShield } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePortal } from '../../app/guards.js';
import type { NavEntry } from '../../app/nav.js';
import { openRoute, portalRoute } from '../../app/root-routes.js';
import { tableSearch } from '../../ui/table-search.js';

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts<const Key extends string>(...keys: Key[]) {
  return (search: Record<string, unknown>): { [K in Key]?: string } => {
    const kept: { [K in Key]?: string } = {};
    for (const key of keys) {
      const text = textOf(search[key]);
      if (text) kept[key] = text;
    }
    return kept;
  };
}

const signInRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-in',
  validateSearch: texts('next', 'problem'),
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./sign-up-page.js'), 'SignUpPage'),
});

const confirmEmailRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/confirm-email',
  validateSearch: texts('token'),
  component: lazyRouteComponent(() => import('./confirm-email-page.js'), 'ConfirmEmailPage'),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page.js'), 'ForgotPasswordPage'),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/reset-password',
  validateSearch: texts('token'),
  component: lazyRouteComponent(() => import('./choose-password-page.js'), 'ResetPasswordPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/invitation',
  validateSearch: texts('token'),
  component: lazyRouteComponent(() => import('./choose-password-page.js'), 'InvitationPage'),
});

const outboxRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/demo/outbox',
  component: lazyRouteComponent(() => import('./outbox-page.js'), 'OutboxPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup-page.js'), 'SetupPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

const mandatesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/mandates',
  validateSearch: tableSearch([]),
  beforeLoad: requirePortal('holder', 'mandate.read'),
  component: lazyRouteComponent(() => import('./mandates/mandates-page.js'), 'MandatesPage'),
});

export const accountsOpenRoutes = [
  signInRoute,
  signUpRoute,
  confirmEmailRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  invitationRoute,
  outboxRoute,
  setupRoute,
] as const;
export const accountsRoutes = [accountRoute, mandatesRoute] as const;

export const accountsNav: readonly NavEntry[] = [
  { portal: 'own', to: '/account', label: 'accounts:nav.account', icon: IconUserShield, order: 10 },
  {
    portal: 'holder',
    to: '/mandates',
    label: 'mandates:nav.mandates',
    icon: IconUserCheck,
    order: 70,
    permission: 'mandate.read',
  },
];
