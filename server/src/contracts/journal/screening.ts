import { z } from 'zod';
import { idSchema } from '../ids.js';

export const screeningEntries = {
  /** A version of a listing got its verdict. Findings stand beside: they quote the merchant. */
  'listing.screened': z.object({
    screeningId: idSchema('screening'),
    listingId: idSchema('listing'),
    versionNumber: z.number().int(),
    path: z.enum(['request', 'stream']),
    verdict: z.enum(['allow', 'hold', 'remove']),
    rightId: idSchema('right').nullable(),
    /** Of the findings, obstacles and rules as recorded: SHA-256, base64url. */
    digest: z.string(),
  }),
  'screening.concluded': z.object({
    screeningId: idSchema('screening'),
    listingId: idSchema('listing'),
    outcome: z.enum(['cleared', 'removed']),
    decisionId: idSchema('decision').nullable(),
    /** Whether each finding was right, in the order of the findings. */
    feedback: z.array(z.object({ engine: z.string(), signal: z.string(), isTrue: z.boolean() })),
  }),
  'screening.conclusion-undone': z.object({
    screeningId: idSchema('screening'),
    listingId: idSchema('listing'),
    outcome: z.enum(['cleared', 'removed']),
    decisionId: idSchema('decision').nullable(),
  }),
  /** A merchant's contest was granted: the removal is undone, and its findings were mistaken. */
  'screening.reversed': z.object({
    screeningId: idSchema('screening'),
    listingId: idSchema('listing'),
    decisionId: idSchema('decision'),
  }),
  /** Drawn by lot: a person looks though nothing was held, or nobody decided. */
  'screening.audit-drawn': z.object({
    screeningId: idSchema('screening'),
    stratum: z.enum(['allowed', 'watched', 'automatic']),
    share: z.number(),
  }),
  /** The precision of a rule, or of the scorecard, passed its bar or fell below it. */
  'rule.gated': z.object({
    subject: z.string(),
    version: z.string(),
    upheld: z.number().int(),
    labelled: z.number().int(),
    bar: z.number(),
    mayRemove: z.boolean(),
  }),
  /** Verdicts are made by weights learned from what people found; replayed on the last labels. */
  'scorecard.put-in-force': z.object({
    version: z.string(),
    upheld: z.number().int(),
    labelled: z.number().int(),
  }),
  'rule.written': z.object({ ruleId: idSchema('rule'), version: z.number().int() }),
  'tell.written': z.object({
    tellId: idSchema('tell'),
    rightId: idSchema('right'),
    kind: z.string(),
  }),
  'tell.staged': z.object({
    tellId: idSchema('tell'),
    rightId: idSchema('right'),
    from: z.string(),
    to: z.string(),
  }),
  'rule.staged': z.object({
    ruleId: idSchema('rule'),
    version: z.number().int(),
    from: z.string(),
    to: z.string(),
  }),
} as const;
