import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { locale, organisationKind } from '../../contracts/parties.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { goodFaithRule } from './standing/rule.js';

const instant = z.iso.datetime();
const day = z.iso.date();
const count = z.number().int();
const words = (most: number) => z.string().trim().min(1).max(most);

const ratio = z.object({
  numerator: count,
  denominator: count,
  low: z.number().nullable().describe('Wilson 95 % interval, where fewer than 1,000 are counted'),
  high: z.number().nullable(),
});

export const metricsQuery = z.object({
  from: instant.optional(),
  to: instant.optional(),
  storefrontId: idSchema('storefront').optional(),
});
const share = z.object({ numerator: count, denominator: count });
export const metricsSchema = z.object({
  from: instant,
  to: instant,
  fromDay: day,
  endDay: day.describe('The day after the last one counted'),
  takedownSuccess: share,
  successfulCounterNotices: share,
  days: z.array(
    z.object({ day, submitted: count, decided: count, accepted: count, countered: count }),
  ),
});

export const dashboardQuery = z.object({
  period: z.enum(['1-month', '2-months', '3-months', 'custom']).default('3-months'),
  fromDay: day.optional(),
  endDay: day.optional().describe('The day after the last one counted'),
  holderId: idSchema('organisation').optional(),
  storefrontId: idSchema('storefront').optional(),
  rightId: idSchema('right').optional(),
  ground: z.string().max(60).optional(),
});

export const dashboardSchema = z.object({
  fromDay: day,
  endDay: day.describe('The day after the last one counted'),
  two: z.object({ takedownSuccess: ratio, successfulCounterNotices: ratio }),
  eight: z
    .object({
      submissions: count,
      accepted: count,
      withdrawn: count,
      takedownSuccess: ratio,
      counterNotices: count,
      successfulCounterNotices: count,
      automatedWithdrawals: count,
      counterNoticeSuccess: ratio,
    })
    .nullable()
    .describe('Of accounts in the programme, and for the platform'),
  days: z.array(
    z.object({
      day,
      submitted: count,
      decided: count,
      accepted: count,
      withdrawn: count,
      countered: count,
    }),
  ),
});

const status = z.enum(['none', 'granted', 'lost']);
const missing = z.enum(['requests', 'success', 'counters', 'locked-out', 'barred', 'undecided']);
const judgedFigures = z.object({
  submitted: count,
  decided: count,
  accepted: count,
  reversed: count,
  counter_upheld: count,
});

const scope = {
  right: z.object({ id: z.string(), title: z.string() }).nullable(),
  ground: z.string().nullable(),
};

const standing = z.object({
  ...scope,
  status,
  since: instant,
  figures: judgedFigures,
  missing: z.array(missing),
  lockedUntil: day.nullable(),
  exemptUntil: day.nullable(),
  barredUntil: instant.nullable(),
  judgedAt: instant,
});

const restriction = z.object({
  id: z.string(),
  kind: z.enum(['suspension', 'rate-limit', 'enhanced-evidence']),
  regimes: z.array(z.string()),
  perDay: count.nullable(),
  reason: z.string(),
  cause: z.string(),
  fromAt: instant,
  untilAt: instant,
  liftedAt: instant.nullable(),
});

export const ruleSchema = z.object({
  version: count,
  writtenAt: instant.nullable(),
  rule: goodFaithRule,
});
export const ruleBody = goodFaithRule;

export const standingQuery = z.object({ holderId: idSchema('organisation').optional() });
export const standingSchema = z.object({
  holder: z.object({ id: z.string(), name: z.string() }),
  rule: ruleSchema,
  window: z.object({ fromDay: day, endDay: day }),
  whole: standing.describe('The holder as a whole'),
  scoped: z.array(standing).describe('Rights and grounds judged apart'),
  programme: z.enum(['good-faith', 'sponsored', 'trusted-flagger']).nullable(),
  sponsoredBy: z.string().nullable(),
  restrictions: z.array(restriction),
});

export const privilegesQuery = z.object({
  holderId: idSchema('organisation').optional(),
  rightId: idSchema('right'),
  ground: z.string().max(60),
});
export const privilegesSchema = z.object({
  programme: z.enum(['good-faith', 'sponsored', 'trusted-flagger']).nullable(),
  isExpedited: z.boolean(),
  waives: z.array(z.enum(['evidence', 'explanation'])),
  mostListings: count,
  restrictions: z.array(restriction),
});

export const standingsQuery = pageQuery.extend({ status: status.optional() });
export const standingPage = pageOf(
  z.object({
    holder: z.object({ id: z.string(), name: z.string(), country: z.string() }),
    status,
    since: instant,
    figures: judgedFigures,
    missing: z.array(missing),
    judgedAt: instant,
  }),
).extend({
  counts: z.object({ none: count, granted: count, lost: count }),
  lastRun: z
    .object({ day, holders: count, granted: count, lost: count, milliseconds: count, at: instant })
    .nullable(),
});
export const recomputed = z.object({
  holders: count,
  granted: count,
  lost: count,
  milliseconds: count,
});

export const changesQuery = pageQuery.extend({ holderId: idSchema('organisation').optional() });
const contest = z.object({
  id: z.string(),
  statement: z.string(),
  filedAt: instant,
  outcome: z.enum(['granted', 'dismissed']).nullable(),
  answer: z.string().nullable(),
});
const change = z.object({
  id: z.string(),
  holder: z.object({ id: z.string(), name: z.string() }),
  ...scope,
  status,
  cause: z.enum(['rule', 'barred', 'contest']),
  figures: judgedFigures,
  missing: z.array(missing),
  ruleVersion: count,
  lockedUntil: day.nullable(),
  at: instant,
  contest: contest.nullable(),
});
export const changePage = pageOf(change);
export const changeParams = z.object({ id: idSchema('standingChange') });
export const standingContestBody = z.object({ statement: words(5_000) });
export const standingContestParams = z.object({ id: idSchema('standingContest') });
export const standingContestSchema = z.object({
  id: z.string(),
  statement: z.string(),
  locale: z.string(),
  filedAt: instant,
  outcome: z.enum(['granted', 'dismissed']).nullable(),
  answer: z.string().nullable(),
  exemptUntil: day.nullable(),
  change,
});
export const standingAnswerBody = z.object({
  outcome: z.enum(['granted', 'dismissed']),
  text: words(5_000),
  exemptUntil: day
    .optional()
    .describe('Granted: the local date until which the holder stands whatever the figures say'),
});

export const candidatesQuery = z.object({ q: z.string().trim().max(100).optional() });
export const candidateList = z.object({
  items: z.array(
    z.object({ id: idSchema('organisation'), name: z.string(), kind: organisationKind }),
  ),
});
export const restrictionParams = z.object({ id: idSchema('restriction') });

export const inviteBody = z.object({
  email: z.email().max(254),
  locale: locale.default('en'),
});
export const invitationBody = z.object({ token: z.string().min(20).max(100) });
export const sponsorshipParams = z.object({ id: idSchema('sponsorship') });
export const sponsorshipSchema = z.object({
  id: z.string(),
  association: z.object({ id: z.string(), name: z.string() }),
  email: z.string().nullable().describe('For the association and the platform'),
  member: z.object({ id: z.string(), name: z.string() }).nullable(),
  status: z.enum(['invited', 'accepted', 'granted', 'ended']),
  lessons: z.array(z.string()).describe('Codes of the lessons passed'),
  nextAttemptAt: instant.nullable(),
  invitedAt: instant,
  acceptedAt: instant.nullable(),
  grantedAt: instant.nullable(),
  endsOn: day.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
});
export const sponsorshipList = z.object({ items: z.array(sponsorshipSchema) });
export const endBody = z.object({ reason: words(1_000) });
export const lessonList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: bilingual,
      paragraphs: z.array(bilingual),
      questions: z.array(z.object({ ask: bilingual, options: z.array(bilingual) })),
    }),
  ),
});
export const testBody = z.object({
  lesson: z.string().max(60),
  answers: z.array(z.number().int().min(0).max(20)).max(20),
});
export const testResult = z.object({
  wrong: z.array(count).describe('Places of the questions answered wrongly, from 0'),
  sponsorship: sponsorshipSchema,
});
export const aggregateQuery = dashboardQuery.pick({ period: true, fromDay: true, endDay: true });
export const aggregateSchema = z.object({
  members: count,
  least: count.describe('Members without which figures are not shown'),
  dashboard: dashboardSchema.nullable(),
});

export const flaggerBody = z.object({
  organisationId: idSchema('organisation'),
  coordinator: words(200),
  expertise: words(500),
  awardedOn: day,
});
export const flaggerParams = z.object({ id: idSchema('flagger') });
export const flaggerStatusBody = z.object({
  status: z.enum(['active', 'suspended', 'ended']),
  reason: words(1_000),
});
export const flaggerReportBody = z.object({ fromDay: day, endDay: day, findings: words(10_000) });
const flagger = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  coordinator: z.string(),
  expertise: z.string(),
  awardedOn: day,
  status: z.enum(['active', 'suspended', 'ended']),
  reason: z.string().nullable(),
  version: count,
});
export const flaggerList = z.object({
  items: z.array(
    flagger.extend({
      window: z.object({ fromDay: day, endDay: day }),
      decided: count,
      failed: count.describe('Rejected, or accepted and later reversed, in the window'),
      share: ratio,
    }),
  ),
});
export const flaggerView = flagger.extend({
  reports: z.array(
    z.object({
      id: z.string(),
      fromDay: day,
      endDay: day,
      figures: z.record(z.string(), count),
      findings: z.string(),
      locale: z.string(),
      madeAt: instant,
    }),
  ),
});
