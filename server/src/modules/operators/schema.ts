import { z } from 'zod';
import { bilingual } from '../../contracts/findings.js';
import { idSchema } from '../../contracts/ids.js';
import { pageOf } from '../../platform/http/index.js';
import { PURPOSES, SENT_KINDS } from './facts/retention.js';

const instant = z.iso.datetime();
const count = z.number().int();
const words = z.string().trim().min(1).max(5_000);

export const storefrontParams = z.object({ id: idSchema('storefront') });
export const clusterParams = z.object({ id: idSchema('cluster') });
export const shopParams = z.object({ id: idSchema('merchant') });
export const contestParams = z.object({ id: idSchema('linkContest') });

const fact = z.object({
  merchant: z.string().min(1).max(200).describe('The marketplace’s own id of the shop'),
  kind: z.enum(SENT_KINDS),
  value: z.string().min(1).max(2_000).describe('In clear; only a keyed hash of it is kept'),
  seenAt: z.coerce.date().optional().describe('Now by default'),
});
export const factsBody = z.object({
  purpose: z.enum(PURPOSES).default('fraud-prevention'),
  facts: z.array(fact).min(1).max(5_000),
});
export const retractionBody = z.object({ facts: z.array(fact).min(1).max(5_000) });
export const factResults = z.object({
  recorded: count,
  known: count,
  refused: z.array(
    z.object({
      row: count.describe('Place in the request, from 0'),
      problems: z.array(z.object({ pointer: z.string(), code: z.string(), message: bilingual })),
    }),
  ),
});
export const erasureSchema = z.object({ facts: count });

export const clusterRow = z.object({
  id: idSchema('cluster'),
  shops: count,
  knownBad: count.describe('Confirmed sellers of fakes among them'),
  formedAt: instant,
  changedAt: instant,
});
export const clusterPage = pageOf(clusterRow);
const node = z.object({
  id: idSchema('merchant'),
  name: z.string(),
  storefront: z.string(),
  openedAt: instant,
  since: instant.describe('In the cluster'),
  isKnownBad: z.boolean(),
  nearness: z.number().describe('To confirmed sellers of fakes, 0 to 1'),
  part: count.describe('Community within the cluster'),
});
const edge = z.object({
  a: idSchema('merchant'),
  b: idSchema('merchant'),
  probability: z.number().describe('That both are one business, by what the two share alone'),
  relations: z.array(z.string()),
  since: instant,
  evidence: z.array(
    z.object({ kind: z.string(), shops: count, points: z.number(), text: bilingual }),
  ),
});
export const graphSchema = z.object({ nodes: z.array(node), edges: z.array(edge) });
export const clusterView = clusterRow.extend({
  mergedInto: idSchema('cluster').nullable(),
  nodes: z.array(node),
  edges: z.array(edge),
  history: z.array(
    z.object({ at: instant, type: z.string(), shops: count, clusters: z.array(z.string()) }),
  ),
});
export const knownBadBody = z.object({ reason: words.nullable().describe('Null takes it back') });
export const severBody = z.object({ reason: words });
export const concludeBody = z.object({
  outcome: z.enum(['no-action', 'watched', 'acted']),
  reason: words,
});

export const alertParams = z.object({ id: idSchema('alert') });
export const alertSchema = z.object({
  id: idSchema('alert'),
  kind: z.string(),
  merchant: z.object({ id: idSchema('merchant'), name: z.string() }),
  score: z.number().describe('Log-likelihood ratio against what is usual for the shop'),
  text: bilingual,
  from: instant.describe('Beginning of the hour that it was told of'),
  series: z.array(z.object({ at: instant, value: z.number(), expected: z.number() })),
  at: instant,
  outcome: z.enum(['no-action', 'watched', 'acted']).nullable(),
  reason: z.string().nullable(),
});

const contest = z.object({
  id: idSchema('linkContest'),
  merchantId: idSchema('merchant'),
  clusterId: idSchema('cluster'),
  statement: z.string(),
  filedAt: instant,
  outcome: z.enum(['granted', 'dismissed']).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export const contestSchema = contest;
export const connectionsSchema = z.object({
  merchantId: idSchema('merchant'),
  name: z.string(),
  isLinked: z.boolean(),
  otherShops: count.describe('In the same cluster; they are not named'),
  held: z.array(
    z.object({ kind: z.string(), relation: z.string(), text: bilingual, shops: count }),
  ),
  contests: z.array(contest),
});
export const contestBody = z.object({ statement: words });
export const answerBody = z.object({ outcome: z.enum(['granted', 'dismissed']), text: words });
