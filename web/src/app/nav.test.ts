import { describe, expect, it } from 'vitest';
import { homeOf, type NavEntry, visibleSections } from './nav.js';
import type { OrganisationKind } from './organisation-kind.js';
import type { SignedIn } from './session.js';

const icon = () => null;
const entries: NavEntry[] = [
  { portal: 'own', to: '/account', label: 'accounts:nav.account', icon, order: 10 },
  { portal: 'holder', to: '/rights', label: 'accounts:nav.account', icon, order: 20 },
  { portal: 'holder', to: '/notices', label: 'accounts:nav.account', icon, order: 10 },
  { portal: 'merchant', to: '/measures', label: 'accounts:nav.account', icon, order: 10 },
  { portal: 'reviewer', to: '/desk', label: 'accounts:nav.account', icon, order: 10 },
  {
    portal: 'admin',
    to: '/settings',
    label: 'accounts:nav.account',
    icon,
    order: 10,
    permission: 'settings.write',
  },
];

function session(kind: OrganisationKind, permissions: string[] = []): SignedIn {
  return {
    signedIn: true,
    person: { id: 'p', name: 'Ada', email: 'ada@example.org', locale: 'en' },
    organisation: { id: 'o', name: 'Org', kind, status: 'active' },
    permissions,
    demo: false,
    needsSetup: false,
    sso: false,
  };
}
const seen = (kind: OrganisationKind, permissions?: string[]) =>
  visibleSections(entries, session(kind, permissions)).flatMap((section) =>
    section.entries.map((entry) => entry.to),
  );

describe('visibleSections', () => {
  it('shows each kind its own portal, in order', () => {
    expect(seen('rights-holder')).toEqual(['/notices', '/rights', '/account']);
    expect(seen('merchant')).toEqual(['/measures', '/account']);
    expect(seen('authority')).toEqual(['/account']);
  });

  it('hides what a permission guards', () => {
    expect(seen('platform')).toEqual(['/desk', '/account']);
    expect(seen('platform', ['settings.write'])).toEqual(['/desk', '/settings', '/account']);
  });
});

it('sends people home to the first entry they see', () => {
  expect(homeOf(entries, session('merchant'))).toBe('/measures');
  expect(homeOf([], session('merchant'))).toBe('/account');
});
