import { z } from 'zod';
import { tellingPattern } from './bilingual.js';

declare const brand: unique symbol;
/** An identifier of one kind of thing: a prefix, `_`, and 26 characters that sort by time. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Every kind of thing that has an id, with its prefix. */
export const ID_PREFIXES = {
  entry: 'ent',
  organisation: 'org',
  person: 'per',
  session: 'ses',
  apiKey: 'key',
  mandate: 'man',
  passkey: 'pak',
  evidence: 'evi',
  storefront: 'sto',
  merchant: 'mer',
  listing: 'lis',
  listingVersion: 'ver',
  import: 'imp',
  right: 'rig',
  authorisation: 'aut',
  notice: 'ntc',
  draft: 'dra',
  claim: 'clm',
  counterNotice: 'cnt',
  decision: 'dec',
  measure: 'mea',
  contest: 'con',
  standingChange: 'sch',
  standingContest: 'scn',
  sponsorship: 'spo',
  flagger: 'flg',
  flaggerReport: 'flr',
  restriction: 'rst',
  misuse: 'mis',
  vettingRequest: 'vrq',
  cluster: 'clu',
  alert: 'alr',
  sanction: 'san',
  sanctionBatch: 'sab',
  linkContest: 'lco',
  task: 'tsk',
  note: 'not',
  timer: 'tim',
  webhook: 'whk',
  delivery: 'dlv',
  screening: 'scr',
  rule: 'rul',
  tell: 'tel',
  mail: 'mai',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type EvidenceId = Id<'evidence'>;
export type StorefrontId = Id<'storefront'>;
export type MerchantId = Id<'merchant'>;
export type ListingId = Id<'listing'>;
export type RightId = Id<'right'>;
export type AuthorisationId = Id<'authorisation'>;
export type AlertId = Id<'alert'>;
export type SanctionId = Id<'sanction'>;
export type ClusterId = Id<'cluster'>;
export type LinkContestId = Id<'linkContest'>;
export type NoticeId = Id<'notice'>;
export type DraftId = Id<'draft'>;
export type ClaimId = Id<'claim'>;
export type CounterNoticeId = Id<'counterNotice'>;
export type DecisionId = Id<'decision'>;
export type MeasureId = Id<'measure'>;
export type ContestId = Id<'contest'>;
export type StandingChangeId = Id<'standingChange'>;
export type StandingContestId = Id<'standingContest'>;
export type SponsorshipId = Id<'sponsorship'>;
export type FlaggerId = Id<'flagger'>;
export type FlaggerReportId = Id<'flaggerReport'>;
export type RestrictionId = Id<'restriction'>;
export type MisuseId = Id<'misuse'>;
export type VettingRequestId = Id<'vettingRequest'>;
export type ScreeningId = Id<'screening'>;
export type RuleId = Id<'rule'>;
export type TellId = Id<'tell'>;
export type TaskId = Id<'task'>;

/** A schema for ids of one kind; wrong prefixes and shapes are refused before any look-up. */
export function idSchema<Kind extends IdKind>(kind: Kind) {
  const prefix = ID_PREFIXES[kind];
  const schema = z
    .string()
    .regex(
      tellingPattern(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), {
        en: `This must be an id such as ${prefix}_….`,
        zh: `应为形如 ${prefix}_… 的标识。`,
      }),
    )
    .meta({ example: `${prefix}_01k0000000000000000000000a` });
  // Not a transform: OpenAPI could not tell what type comes out of one.
  return schema as z.ZodType as z.ZodType<Id<Kind>, string>;
}
