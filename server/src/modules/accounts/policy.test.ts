import { describe, expect, it } from 'vitest';
import {
  type OrganisationKind,
  organisationKind,
  type Permission,
  permission,
  role,
} from '../../contracts/parties.js';
import { inStatus, leadRole, permissionsOf, rolesOf, roleTable } from './policy.js';

const kinds = organisationKind.options;
const roles = role.options;

/** Who, of every kind and role, holds a permission; written by hand beside the table itself. */
const holders: Partial<Record<Permission, readonly string[]>> = {
  'organisation.manage': [
    'platform administrator',
    'rights-holder owner',
    'agent owner',
    'merchant owner',
    'association owner',
    'authority owner',
  ],
  'platform.administer': ['platform administrator'],
  'mail.read': ['platform administrator'],
  'claim.decide': ['platform reviewer', 'platform senior-reviewer'],
  'claim.approve': ['platform senior-reviewer'],
  'right.verify': ['platform reviewer', 'platform senior-reviewer'],
  'review.work': ['platform reviewer', 'platform senior-reviewer'],
  'marketplace.ingest': ['platform administrator', 'platform engineer'],
  'webhook.manage': ['platform administrator', 'platform engineer'],
  'decision.export': ['platform administrator', 'platform senior-reviewer', 'platform engineer'],
  'mandate.read': [
    'rights-holder owner',
    'rights-holder member',
    'rights-holder viewer',
    'agent owner',
    'agent member',
    'agent viewer',
  ],
  'mandate.manage': ['rights-holder owner', 'agent owner'],
  'api-key.manage': [
    'platform administrator',
    'platform engineer',
    'rights-holder owner',
    'agent owner',
    'merchant owner',
    'association owner',
  ],
  'notice.submit': ['rights-holder owner', 'rights-holder member', 'agent owner', 'agent member'],
  'notice.answer': ['rights-holder owner', 'rights-holder member', 'agent owner', 'agent member'],
  'right.manage': ['rights-holder owner', 'rights-holder member', 'agent owner', 'agent member'],
  'authorisation.manage': [
    'rights-holder owner',
    'rights-holder member',
    'agent owner',
    'agent member',
  ],
  'counter-notice.submit': ['merchant owner', 'merchant member'],
  'journal.audit': [
    'platform administrator',
    'platform reviewer',
    'platform senior-reviewer',
    'platform engineer',
    'platform viewer',
  ],
};

describe('the role table', () => {
  const pairs = kinds.flatMap((kind) => roles.map((each) => ({ kind, role: each })));

  it.each(Object.entries(holders))('gives %s to exactly its holders', (name, expected) => {
    const wanted = permission.parse(name);
    const found = pairs
      .filter(({ kind, role: each }) => permissionsOf(kind, [each]).has(wanted))
      .map(({ kind, role: each }) => `${kind} ${each}`);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it('grants nothing for a role that a kind does not have', () => {
    for (const { kind, role: each } of pairs) {
      if (!rolesOf(kind).includes(each)) expect(permissionsOf(kind, [each]).size).toBe(0);
    }
    expect(rolesOf('merchant')).toEqual(['member', 'owner', 'viewer']);
    expect(rolesOf('platform')).not.toContain('owner');
  });

  it('lets viewers only read', () => {
    const reads = /\.(read|audit)$/;
    for (const kind of kinds) {
      for (const item of permissionsOf(kind, ['viewer'])) expect(item).toMatch(reads);
    }
  });

  it('gives a union of roles the union of their permissions', () => {
    const both = permissionsOf('platform', ['reviewer', 'engineer']);
    expect(both).toEqual(
      new Set([
        ...permissionsOf('platform', ['reviewer']),
        ...permissionsOf('platform', ['engineer']),
      ]),
    );
  });

  it('leaves every permission to somebody, and every kind a role that leads', () => {
    for (const item of permission.options) {
      expect(
        pairs.some((pair) => permissionsOf(pair.kind, [pair.role]).has(item)),
        item,
      ).toBe(true);
    }
    for (const kind of Object.keys(roleTable) as OrganisationKind[]) {
      expect(rolesOf(kind)).toContain(leadRole(kind));
      expect(permissionsOf(kind, [leadRole(kind)]).has('organisation.manage')).toBe(true);
    }
  });

  it('lets a pending organisation prepare but not act on others, and a suspended one nothing', () => {
    const owner = permissionsOf('rights-holder', ['owner']);
    expect(inStatus(owner, 'pending').has('right.manage')).toBe(true);
    expect(inStatus(owner, 'pending').has('notice.submit')).toBe(false);
    expect(inStatus(owner, 'pending').has('api-key.manage')).toBe(false);
    expect(inStatus(owner, 'suspended').size).toBe(0);
    expect(inStatus(owner, 'refused').size).toBe(0);
    expect(inStatus(owner, 'active')).toEqual(owner);
  });
});
