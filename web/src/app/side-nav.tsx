import { ScrollArea, Text } from '@mantine/core';
import { Link, useRouteContext, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Namespaces } from '../i18n/messages.js';
import { type NavEntry, type NavLabel, visibleSections } from './nav.js';
import { rootRoute } from './root-routes.js';
import { useSignedIn } from './session.js';
import classes from './shell.module.css';

function namespaceOf(label: NavLabel): keyof Namespaces {
  return label.slice(0, label.indexOf(':')) as keyof Namespaces;
}

/** The entry whose page this is: the longest address that the present one begins with. */
function useActive(entries: readonly NavEntry[]): string | undefined {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return entries
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .sort((one, other) => other.length - one.length)[0];
}

function NavLine({ entry, isActive }: { entry: NavEntry; isActive: boolean }) {
  const { i18n } = useTranslation(namespaceOf(entry.label));
  // NavLabel names only existing keys; i18next's own type cannot follow a union of namespaces.
  const say = i18n.t as (key: NavLabel) => string;
  return (
    <li>
      <Link
        to={entry.to}
        className={isActive ? `${classes.navLine} ${classes.navLineActive}` : classes.navLine}
        activeProps={{ 'aria-current': undefined }}
        aria-current={isActive ? 'page' : undefined}
      >
        <entry.icon size={17} stroke={1.6} />
        <span>{say(entry.label)}</span>
      </Link>
    </li>
  );
}

/** The pages this person may open, by portal. */
export function SideNav() {
  const { t } = useTranslation('shell');
  const { navigation } = useRouteContext({ from: rootRoute.id });
  const sections = visibleSections(navigation, useSignedIn());
  const active = useActive(sections.flatMap(({ entries }) => entries));
  return (
    <ScrollArea className={classes.navScroll} type="auto">
      {sections.map(({ portal, entries }) => (
        <section key={portal} className={classes.navSection}>
          <Text component="h2" className={classes.navTitle}>
            {t(`portal.${portal}`)}
          </Text>
          <ul className={classes.navList}>
            {entries.map((entry) => (
              <NavLine key={entry.to} entry={entry} isActive={entry.to === active} />
            ))}
          </ul>
        </section>
      ))}
    </ScrollArea>
  );
}
