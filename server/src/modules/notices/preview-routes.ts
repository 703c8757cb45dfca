import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { can, type Route, work } from '../../platform/http/index.js';
import { claimState } from './claim-schema.js';
import { previewDecision } from './preview-decision.js';

export const previewRoutes: Route[] = [
  work(
    'POST /v1/claims/decision-previews',
    {
      summary: 'What a decision would do, and the statement of reasons both parties would read',
      description: 'Nothing is decided or stored.',
      tag: 'Notices',
      access: can('claim.decide'),
      body: z.object({
        claimId: idSchema('claim'),
        ruling: z.enum(['accept', 'reject', 'upheld', 'dismissed']),
        reason: z.string().max(60).describe('A code of GET /v1/decision-reasons'),
        facts: z.string().trim().max(4_000).optional(),
      }),
      returns: z.object({
        state: claimState,
        measure: z.enum(['impose', 'lift', 'keep']),
        needsSecondApproval: z.boolean(),
        text: z.object({ en: z.string(), zh: z.string() }),
      }),
    },
    ({ platform, actor, body }) =>
      platform.db.read((db) => previewDecision(db, actor, body, platform.settings.timeZone)),
  ),
];
