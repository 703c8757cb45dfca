import {
  can,
  cut,
  pageQuery,
  type Route,
  read,
  readCursor,
  write,
} from '../../platform/http/index.js';
import { closeTasks, requireLock } from '../review/index.js';
import { concludeAlert, presentAlert } from './behaviour/alerts.js';
import { markKnownBad } from './clusters/open-leads.js';
import { presentCluster, presentNeighbourhood, presentRow } from './clusters/present-cluster.js';
import { listClusters } from './clusters/read-cluster.js';
import { answerLinkContest, contestLink, severFromCluster } from './contests/contest-link.js';
import { presentConnections, shownContest } from './contests/present-connections.js';
import { eraseShop } from './erase-shop.js';
import { type FactResult, recordFacts, retractFacts } from './facts/record-facts.js';
import {
  alertParams,
  alertSchema,
  answerBody,
  clusterPage,
  clusterParams,
  clusterView,
  concludeBody,
  connectionsSchema,
  contestBody,
  contestParams,
  contestSchema,
  erasureSchema,
  factResults,
  factsBody,
  graphSchema,
  knownBadBody,
  retractionBody,
  severBody,
  shopParams,
  storefrontParams,
} from './schema.js';

const tag = 'Operators';

function presentResults(results: readonly FactResult[]) {
  const of = (outcome: string) => results.filter((each) => each.outcome === outcome).length;
  return {
    recorded: of('recorded'),
    known: of('known'),
    refused: results.flatMap(({ outcome, problems }, row) =>
      outcome === 'refused' ? [{ row, problems }] : [],
    ),
  };
}

const factRoutes: Route[] = [
  write(
    'POST /v1/storefronts/:id/identity-facts',
    {
      summary: 'Record identity facts of shops: registration, accounts, devices, addresses …',
      description:
        'Values are kept as keyed hashes, with their purpose, until their retention ends. Bad rows are refused with their place and the others kept. Sent again, a fact is known.',
      tag,
      access: can('marketplace.ingest'),
      params: storefrontParams,
      body: factsBody,
      returns: factResults,
    },
    async ({ tx, params, body }) =>
      presentResults(await recordFacts(tx, params.id, body.facts, body.purpose)),
  ),
  write(
    'POST /v1/storefronts/:id/identity-facts/retractions',
    {
      summary: 'Take identity facts back; what they held together comes apart',
      tag,
      access: can('marketplace.ingest'),
      params: storefrontParams,
      body: retractionBody,
      returns: factResults,
    },
    async ({ tx, params, body }) => presentResults(await retractFacts(tx, params.id, body.facts)),
  ),
  write(
    'DELETE /v1/merchants/:id/identity-facts',
    {
      summary: 'Erase every identity fact of a shop',
      tag,
      access: can('platform.administer'),
      params: shopParams,
      returns: erasureSchema,
    },
    async ({ tx, params }) => ({ facts: await eraseShop(tx, params.id) }),
  ),
];

const clusterRoutes: Route[] = [
  read(
    'GET /v1/clusters',
    {
      summary: 'Clusters of shops that are run as one business, the largest first',
      tag,
      access: can('review.work'),
      query: pageQuery,
      returns: clusterPage,
    },
    async ({ db, query }) => {
      const [shops, id] = readCursor(query.cursor) ?? [];
      const after = shops === undefined ? undefined : ([Number(shops), String(id)] as const);
      const rows = await listClusters(db, after, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.shops, row.id]);
      return { ...page, items: page.items.map(presentRow) };
    },
  ),
  read(
    'GET /v1/clusters/:id',
    {
      summary: 'A cluster as a graph: its shops, what each two share, how it came about',
      tag,
      access: can('review.work'),
      params: clusterParams,
      returns: clusterView,
    },
    ({ db, params }) => presentCluster(db, params.id),
  ),
  write(
    'POST /v1/clusters/:id/conclusion',
    {
      summary: 'Close the lead on a cluster',
      tag,
      access: can('claim.decide'),
      params: clusterParams,
      body: concludeBody,
      returns: clusterView,
    },
    async ({ tx, actor, params, body }) => {
      await requireLock(tx, actor, params.id, 'operator');
      await closeTasks(tx, { kind: 'operator', subject: params.id }, body.outcome);
      return presentCluster(tx, params.id);
    },
  ),
  read(
    'GET /v1/merchants/:id/neighbourhood',
    {
      summary: 'Whoever shares something with a shop, grouped with it or not',
      tag,
      access: can('review.work'),
      params: shopParams,
      returns: graphSchema,
    },
    ({ db, params }) => presentNeighbourhood(db, params.id),
  ),
  write(
    'PUT /v1/merchants/:id/known-bad',
    {
      summary: 'Record that a shop is a confirmed seller of fakes; its cluster becomes a lead',
      tag,
      access: can('claim.approve'),
      params: shopParams,
      body: knownBadBody,
    },
    ({ tx, params, body }) => markKnownBad(tx, params.id, body.reason),
  ),
  write(
    'POST /v1/merchants/:id/severance',
    {
      summary: 'Find that a shop is a stranger to its cluster, whatever they share',
      tag,
      access: can('claim.decide'),
      params: shopParams,
      body: severBody,
    },
    ({ tx, params, body }) => severFromCluster(tx, params.id, body.reason),
  ),
];

const alertRoutes: Route[] = [
  read(
    'GET /v1/alerts/:id',
    {
      summary: 'A shop that behaved unlike itself, with its picture of the series',
      tag,
      access: can('review.work'),
      params: alertParams,
      returns: alertSchema,
    },
    ({ db, params }) => presentAlert(db, params.id),
  ),
  write(
    'POST /v1/alerts/:id/conclusion',
    {
      summary: 'Say what comes of an alert',
      tag,
      access: can('claim.decide'),
      params: alertParams,
      body: concludeBody,
      returns: alertSchema,
    },
    async ({ tx, actor, params, body }) => {
      await concludeAlert(tx, actor, params.id, body);
      return presentAlert(tx, params.id);
    },
  ),
];

const contestRoutes: Route[] = [
  read(
    'GET /v1/merchants/:id/connections',
    {
      summary: 'What links a shop of yours to others, and how to contest it',
      tag,
      access: can('measure.read'),
      params: shopParams,
      returns: connectionsSchema,
    },
    ({ db, actor, params }) => presentConnections(db, actor, params.id),
  ),
  write(
    'POST /v1/merchants/:id/connections/contest',
    {
      summary: 'Contest that a shop of yours is linked to others',
      tag,
      access: can('measure.read'),
      params: shopParams,
      body: contestBody,
      returns: contestSchema,
      status: 201,
    },
    async ({ tx, actor, params, body }) =>
      shownContest(tx, await contestLink(tx, actor, params.id, body.statement)),
  ),
  read(
    'GET /v1/link-contests/:id',
    {
      summary: 'A contest of a link',
      tag,
      access: can('review.work'),
      params: contestParams,
      returns: contestSchema,
    },
    ({ db, params }) => shownContest(db, params.id),
  ),
  write(
    'POST /v1/link-contests/:id/answer',
    {
      summary: 'Answer the contest of a link; granted, the shop is severed from its cluster',
      tag,
      access: can('claim.decide'),
      params: contestParams,
      body: answerBody,
      returns: contestSchema,
    },
    async ({ tx, actor, params, body }) => {
      await answerLinkContest(tx, actor, params.id, body);
      return shownContest(tx, params.id);
    },
  ),
];

export const operatorRoutes: Route[] = [
  ...factRoutes,
  ...clusterRoutes,
  ...alertRoutes,
  ...contestRoutes,
];
