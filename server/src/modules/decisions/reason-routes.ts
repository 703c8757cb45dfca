import { z } from 'zod';
import { rightKindSchema } from '../../contracts/identifiers/index.js';
import { can, type Route, read } from '../../platform/http/index.js';
import { offeredReasons, RULINGS } from './reason-catalogue.js';

const offeredReason = z.object({
  code: z.string().meta({ example: 'mark-on-same-goods' }),
  text: z.object({ en: z.string(), zh: z.string() }),
  rulings: z.array(z.enum(RULINGS)).describe('What can be decided for this reason'),
  kinds: z.array(rightKindSchema).describe('Of which rights it can be said; empty is all'),
  usualFor: z.array(z.string()).describe('Grounds whose usual reason it is; `*` is every ground'),
});

export const reasonRoutes: Route[] = [
  read(
    'GET /v1/decision-reasons',
    {
      summary: 'The reasons that a person can give for a decision, and where each fits',
      tag: 'Decisions',
      access: can('decision.read'),
      returns: z.object({ items: z.array(offeredReason) }),
    },
    async () => ({
      items: offeredReasons.map(({ rulings, kinds, usualFor, ...reason }) => ({
        ...reason,
        rulings: [...rulings],
        kinds: [...kinds],
        usualFor: [...usualFor],
      })),
    }),
  ),
];
