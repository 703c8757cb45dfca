import type { OrganisationKind, Permission, Role } from '../../contracts/parties.js';
import { permission } from '../../contracts/parties.js';

type RoleTable = Readonly<
  Record<OrganisationKind, Readonly<Partial<Record<Role, readonly Permission[]>>>>
>;

const holderReads = [
  'programme.read',
  'mandate.read',
  'right.read',
  'marketplace.read',
  'notice.read',
  'claim.read',
  'measure.read',
  'decision.read',
  'metrics.read',
  'journal.read',
] as const satisfies readonly Permission[];
const holderWorks = [
  ...holderReads,
  'right.manage',
  'authorisation.manage',
  'evidence.add',
  'notice.submit',
  'notice.answer',
] as const satisfies readonly Permission[];
const holderOwns = [
  ...holderWorks,
  'organisation.manage',
  'api-key.manage',
  'mandate.manage',
] as const;

const merchantReads = [
  'right.read',
  'marketplace.read',
  'notice.read',
  'claim.read',
  'measure.read',
  'decision.read',
  'metrics.read',
  'journal.read',
] as const satisfies readonly Permission[];
const merchantWorks = [...merchantReads, 'evidence.add', 'counter-notice.submit'] as const;

const partnerReads = ['metrics.read', 'journal.read'] as const satisfies readonly Permission[];
const partnerWorks = [...partnerReads, 'evidence.add'] as const;
const sponsorReads = [...partnerReads, 'programme.read'] as const satisfies readonly Permission[];
const sponsorWorks = [...sponsorReads, 'evidence.add', 'sponsorship.manage'] as const;

const staffReads = [
  'programme.read',
  'right.read',
  'marketplace.read',
  'notice.read',
  'claim.read',
  'measure.read',
  'decision.read',
  'metrics.read',
  'journal.read',
  'journal.audit',
] as const satisfies readonly Permission[];
const reviews = [
  ...staffReads,
  'right.verify',
  'evidence.add',
  'claim.decide',
  'review.work',
] as const satisfies readonly Permission[];

/**
 * What each role may do in each kind of organisation. A role that stands not in its row grants
 * nothing there and cannot be given: deny by default.
 */
export const roleTable: RoleTable = {
  'rights-holder': { owner: holderOwns, member: holderWorks, viewer: holderReads },
  agent: { owner: holderOwns, member: holderWorks, viewer: holderReads },
  merchant: {
    owner: [...merchantWorks, 'organisation.manage', 'api-key.manage'],
    member: merchantWorks,
    viewer: merchantReads,
  },
  association: {
    owner: [...sponsorWorks, 'organisation.manage', 'api-key.manage'],
    member: sponsorWorks,
    viewer: sponsorReads,
  },
  authority: {
    owner: [...partnerWorks, 'organisation.manage'],
    member: partnerWorks,
    viewer: partnerReads,
  },
  platform: {
    administrator: [
      ...staffReads,
      'organisation.manage',
      'api-key.manage',
      'platform.administer',
      'mail.read',
      'marketplace.ingest',
      'evidence.add',
      'decision.export',
      'webhook.manage',
    ],
    reviewer: reviews,
    'senior-reviewer': [...reviews, 'claim.approve', 'decision.export'],
    engineer: [
      ...staffReads,
      'api-key.manage',
      'marketplace.ingest',
      'evidence.add',
      'decision.export',
      'webhook.manage',
    ],
    viewer: staffReads,
  },
};

/** Permissions of somebody with `roles` in an organisation of `kind`: the union of its roles'. */
export function permissionsOf(
  kind: OrganisationKind,
  roles: readonly Role[],
): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => roleTable[kind][role] ?? []));
}

/** Roles that can be given in an organisation of `kind`. */
export function rolesOf(kind: OrganisationKind): Role[] {
  return (Object.keys(roleTable[kind]) as Role[]).sort();
}

/** The role that an organisation of `kind` must never be without. */
export function leadRole(kind: OrganisationKind): Role {
  return kind === 'platform' ? 'administrator' : 'owner';
}

/** Kinds that sign up by themselves; the platform and authorities come by invitation. */
export const SELF_SERVICE_KINDS = ['rights-holder', 'agent', 'merchant', 'association'] as const;

/** What an organisation may do before the platform has approved it: prepare, not act on others. */
const BEFORE_APPROVAL: ReadonlySet<Permission> = new Set<Permission>([
  'organisation.manage',
  'right.read',
  'right.manage',
  'evidence.add',
  'journal.read',
]);

/** Narrows permissions to the state of the organisation: none unless it is pending or active. */
export function inStatus(
  permissions: ReadonlySet<Permission>,
  status: string,
): ReadonlySet<Permission> {
  if (status === 'active') return permissions;
  if (status !== 'pending') return new Set();
  return new Set([...permissions].filter((item) => BEFORE_APPROVAL.has(item)));
}

/** Every permission there is: what the house's own automatic work acts with. */
export const ALL_PERMISSIONS: ReadonlySet<Permission> = new Set(permission.options);
