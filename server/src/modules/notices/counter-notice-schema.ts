import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { locale } from '../../contracts/parties.js';
import { claimIds, claimState } from './claim-schema.js';
import { regimeId } from './regime-schema.js';
import { contact, document, instant, text } from './schema.js';

export const fileCounterNotice = z.object({
  claimIds,
  ...document,
  isShared: z
    .boolean()
    .optional()
    .describe('Other merchants complained of under the same right may read and join it'),
  joins: idSchema('counterNotice')
    .optional()
    .describe('A shared counter-notice on the same right: its evidence becomes yours too'),
});
export type FileCounterNotice = z.output<typeof fileCounterNotice>;
export const returnCounterNotice = z.object({ text: text(4_000).min(5) });
export const answerCounterNotice = z.object({
  claimIds: claimIds.optional().describe('Only these claims; all that wait when absent'),
  answer: z.enum(['suit', 'evidence', 'concede']),
  text: text(10_000).optional(),
  court: text(200).optional(),
  caseNumber: text(100).optional(),
  evidenceIds: z.array(idSchema('evidence')).max(50).default([]),
});
export type AnswerCounterNotice = z.output<typeof answerCounterNotice>;
export const decideCounterNotice = z.object({
  claimIds: claimIds.optional(),
  outcome: z.enum(['upheld', 'dismissed']),
  reason: z.string().max(60),
  facts: text(4_000).optional(),
});
export const sharedCounterNotices = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      filedAt: instant,
      explanation: z.string(),
      locale,
      evidence: z.number().int().describe('Pieces of evidence that come with joining it'),
      joined: z.number().int().describe('Merchants who joined it'),
      outcome: z.enum(['pending', 'upheld', 'failed']),
    }),
  ),
});
export const counterNoticeView = z.object({
  id: z.string(),
  regime: regimeId,
  filedAt: instant,
  forwardedAt: instant.nullable(),
  receivedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  explanation: z.string(),
  locale,
  statements: z.array(z.object({ code: z.string(), en: z.string(), zh: z.string() })),
  signature: z.string().nullable(),
  contact: contact.partial().nullable(),
  evidenceIds: z.array(z.string()),
  merchant: z.object({ id: z.string(), name: z.string() }),
  complainant: z.object({ id: z.string(), name: z.string() }),
  isShared: z.boolean(),
  joins: z.string().nullable(),
  states: z.partialRecord(claimState, z.number().int()),
  answers: z.array(z.enum(['suit', 'evidence', 'concede'])),
});
