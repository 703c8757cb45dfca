import { Anchor, AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { InsideShell } from './inside-shell.js';
import { useSignedIn } from './session.js';
import classes from './shell.module.css';
import { SideNav } from './side-nav.js';
import { TopBar } from './top-bar.js';

/** Top bar, left navigation and the page: the frame of everything behind sign-in. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { organisation } = useSignedIn();
  const [isOpen, nav] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival closes the drawer
  useEffect(() => nav.close(), [path]);

  return (
    <AppShell
      header={{ height: 50 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      transitionDuration={120}
    >
      <Anchor href="#main" className={classes.skip}>
        {t('skip')}
      </Anchor>
      <AppShell.Header className={classes.header}>
        <TopBar isNavOpen={isOpen} onToggleNav={nav.toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('navigation')}>
        <SideNav />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <div className={classes.page}>
          {organisation.status === 'pending' ? (
            <p className={classes.pending} role="status">
              {t('pending')}
            </p>
          ) : null}
          <InsideShell value={true}>
            <Outlet />
          </InsideShell>
        </div>
      </AppShell.Main>
    </AppShell>
  );
}
