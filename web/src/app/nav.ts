import type { ComponentType } from 'react';
import type { Namespaces } from '../i18n/messages.js';
import { PORTALS, type Portal, portalsOf } from './organisation-kind.js';
import type { SignedIn } from './session.js';

type NavLabels = {
  [Name in keyof Namespaces]: Namespaces[Name] extends { nav: infer Nav }
    ? `${Name}:nav.${keyof Nav & string}`
    : never;
};
/** The text of a navigation entry: a key under `nav` of its feature's own namespace. */
export type NavLabel = NavLabels[keyof Namespaces];

/** One line of the left navigation. */
export interface NavEntry {
  portal: Portal;
  to: string;
  label: NavLabel;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Lower comes first; the first visible entry is the portal's home. Leave gaps of ten. */
  order: number;
  /** Hidden from people without it. */
  permission?: string;
}

export interface NavSection {
  portal: Portal;
  entries: NavEntry[];
}

function mayOpen(entry: NavEntry, session: SignedIn): boolean {
  return entry.permission === undefined || session.permissions.includes(entry.permission);
}

/** The sections one person sees, in portal order; sections without entries are left out. */
export function visibleSections(entries: readonly NavEntry[], session: SignedIn): NavSection[] {
  const open = portalsOf(session.organisation.kind);
  return PORTALS.filter((portal) => open.includes(portal))
    .map((portal) => ({
      portal,
      entries: entries
        .filter((entry) => entry.portal === portal && mayOpen(entry, session))
        .sort((one, other) => one.order - other.order),
    }))
    .filter((section) => section.entries.length > 0);
}

/** Where a person starts: the first entry of their first portal. */
export function homeOf(entries: readonly NavEntry[], session: SignedIn): string {
  return visibleSections(entries, session)[0]?.entries[0]?.to ?? '/account';
}
