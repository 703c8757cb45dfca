import { z } from 'zod';
import type { OrganisationId, PersonId } from './ids.js';

/** What an organisation is to the marketplace. */
export const organisationKind = z.enum([
  'platform',
  'rights-holder',
  'agent',
  'merchant',
  'association',
  'authority',
]);
export type OrganisationKind = z.infer<typeof organisationKind>;

/** What a person may do inside their organisation. The last four exist for platform staff only. */
export const role = z.enum([
  'owner',
  'member',
  'viewer',
  'administrator',
  'reviewer',
  'senior-reviewer',
  'engineer',
]);
export type Role = z.infer<typeof role>;

/** Languages that people read here. */
export const locale = z.enum(['en', 'zh-CN']);
export type Locale = z.infer<typeof locale>;

/** Everything that a route can demand. Roles grant these in `modules/accounts/policy.ts`. */
export const permission = z.enum([
  'organisation.manage',
  'api-key.manage',
  'mandate.read',
  'mandate.manage',
  'platform.administer',
  'mail.read',
  'right.read',
  'right.manage',
  'right.verify',
  'authorisation.manage',
  'evidence.add',
  'marketplace.ingest',
  'marketplace.read',
  'notice.read',
  'notice.submit',
  'notice.answer',
  'claim.read',
  'claim.decide',
  'claim.approve',
  'counter-notice.submit',
  'measure.read',
  'decision.read',
  'decision.export',
  'review.work',
  'metrics.read',
  'programme.read',
  'sponsorship.manage',
  'journal.read',
  'journal.audit',
  'webhook.manage',
]);
export type Permission = z.infer<typeof permission>;

/** Whoever a request acts for. Authorisation reads nothing else. */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'api-key' | 'system';
  /** For the journal: `person:per_…`, `api-key:key_…`, `system:clock`, `anonymous`. */
  readonly ref: string;
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly organisationKind: OrganisationKind | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** Organisations whose affairs this actor may handle: its own and those that gave a mandate. */
  readonly actsFor: readonly OrganisationId[];
  readonly locale: Locale;
}
