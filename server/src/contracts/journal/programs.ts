import { z } from 'zod';
import { idSchema } from '../ids.js';

const sponsorship = z.object({
  sponsorshipId: idSchema('sponsorship'),
  associationId: idSchema('organisation'),
});
const contest = z.object({
  contestId: idSchema('standingContest'),
  changeId: idSchema('standingChange'),
  holderId: idSchema('organisation'),
});
const restriction = z.object({
  restrictionId: idSchema('restriction'),
  organisationId: idSchema('organisation'),
  kind: z.enum(['suspension', 'rate-limit', 'enhanced-evidence']),
});

export const programEntries = {
  'programme.rule-written': z.object({ programme: z.string(), version: z.number().int() }),
  /** Good Faith standing was granted or lost; the figures are those it was judged by. */
  'standing.changed': z.object({
    changeId: idSchema('standingChange'),
    holderId: idSchema('organisation'),
    /** Absent is the holder as a whole. */
    rightId: idSchema('right').optional(),
    ground: z.string().optional(),
    status: z.enum(['none', 'granted', 'lost']),
    cause: z.enum(['rule', 'barred', 'contest']),
    figures: z.record(z.string(), z.number().int()),
    missing: z.array(z.string()),
    ruleVersion: z.number().int(),
  }),
  'standing.contested': contest,
  'standing.contest-answered': contest.extend({ outcome: z.enum(['granted', 'dismissed']) }),
  'sponsorship.invited': sponsorship,
  'sponsorship.accepted': sponsorship.extend({ memberId: idSchema('organisation') }),
  'sponsorship.granted': sponsorship.extend({
    memberId: idSchema('organisation'),
    endsOn: z.iso.date(),
  }),
  'sponsorship.ended': sponsorship.extend({ memberId: idSchema('organisation').optional() }),
  'flagger.changed': z.object({
    flaggerId: idSchema('flagger'),
    organisationId: idSchema('organisation'),
    status: z.enum(['active', 'suspended', 'ended']),
  }),
  'flagger.reported': z.object({
    flaggerId: idSchema('flagger'),
    reportId: idSchema('flaggerReport'),
    organisationId: idSchema('organisation'),
  }),
  /** What routes an organisation's notices or counter-notices for a time. */
  'restriction.imposed': restriction.extend({
    regimes: z.array(z.string()),
    cause: z.string(),
    untilAt: z.iso.datetime(),
  }),
  'restriction.lifted': restriction,
} as const;
