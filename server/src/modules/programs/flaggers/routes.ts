import type { FlaggerId } from '../../../contracts/ids.js';
import { localDate } from '../../../platform/calendar/index.js';
import type { Reader } from '../../../platform/db/index.js';
import { can, type Route, read, write } from '../../../platform/http/index.js';
import type { Settings } from '../../../platform/platform.js';
import { findOrganisations, organisationsByIds } from '../../accounts/index.js';
import { programsProblem } from '../errors.js';
import { ratioOf } from '../figures/dashboard.js';
import { readCounts } from '../figures/dashboard-queries.js';
import {
  candidateList,
  candidatesQuery,
  flaggerBody,
  flaggerList,
  flaggerParams,
  flaggerReportBody,
  flaggerStatusBody,
  flaggerView,
} from '../schema.js';
import { trailingMonths } from '../standing/judge.js';
import { changeFlagger, FLAGGER_KINDS, recordFlagger, reportFlagger } from './change-flagger.js';
import { type Flagger, flaggerById, listFlaggers, reportsOf } from './flagger-queries.js';

const tag = 'Trusted flaggers';
/** How far the list looks back. */
const MONTHS = 6;

async function present(db: Reader, { changedAt: _, organisationId, ...flagger }: Flagger) {
  const name = (await organisationsByIds(db, [organisationId])).get(organisationId)?.name ?? '';
  return { ...flagger, organisation: { id: organisationId, name } };
}

async function listed(db: Reader, settings: Pick<Settings, 'timeZone'>) {
  const window = trailingMonths(localDate(settings, db.now), MONTHS);
  const items = [];
  for (const flagger of await listFlaggers(db)) {
    const counts = await readCounts(db, [flagger.organisationId], window);
    const { decided } = counts;
    const failed = decided - (counts.accepted - counts.reversed);
    items.push({
      ...(await present(db, flagger)),
      ...{ window, decided, failed, share: ratioOf(failed, decided) },
    });
  }
  return { items };
}

async function shown(db: Reader, id: FlaggerId) {
  const flagger = await flaggerById(db, id);
  if (!flagger) throw programsProblem('flagger-not-found');
  const reports = (await reportsOf(db, id)).map((report) => ({
    ...report,
    madeAt: report.madeAt.toISOString(),
  }));
  return { ...(await present(db, flagger)), reports };
}

export const flaggerRoutes: Route[] = [
  read(
    'GET /v1/flaggers',
    {
      summary: 'Trusted flaggers, and how precise their notices were in the last six months',
      tag,
      access: can('review.work'),
      returns: flaggerList,
    },
    ({ db, platform }) => listed(db, platform.settings),
  ),
  read(
    'GET /v1/flaggers/candidates',
    {
      summary: 'Organisations that can be trusted flaggers, by a part of their name',
      tag,
      access: can('claim.approve'),
      query: candidatesQuery,
      returns: candidateList,
    },
    async ({ db, query }) => ({
      items: await findOrganisations(db, FLAGGER_KINDS, query.q ?? '', 20),
    }),
  ),
  read(
    'GET /v1/flaggers/:id',
    {
      summary: 'A trusted flagger with what was reported of it',
      tag,
      access: can('review.work'),
      params: flaggerParams,
      returns: flaggerView,
    },
    ({ db, params }) => shown(db, params.id),
  ),
  write(
    'POST /v1/flaggers',
    {
      summary: 'Record the status of trusted flagger that a coordinator awarded (DSA art. 22)',
      tag,
      access: can('claim.approve'),
      body: flaggerBody,
      returns: flaggerView,
      status: 201,
    },
    async ({ tx, body }) => shown(tx, await recordFlagger(tx, body)),
  ),
  write(
    'POST /v1/flaggers/:id/status',
    {
      summary: 'Suspend, restore or end the status, as the coordinator decides',
      tag,
      access: can('claim.approve'),
      params: flaggerParams,
      body: flaggerStatusBody,
      returns: flaggerView,
    },
    async ({ tx, params, body }) => {
      await changeFlagger(tx, params.id, body);
      return shown(tx, params.id);
    },
  ),
  write(
    'POST /v1/flaggers/:id/reports',
    {
      summary: 'Write the report of a flagger whose notices are imprecise (DSA art. 22(6))',
      tag,
      access: can('claim.approve'),
      params: flaggerParams,
      body: flaggerReportBody,
      returns: flaggerView,
      status: 201,
    },
    async ({ tx, actor, params, body }) => {
      await reportFlagger(tx, actor, params.id, body);
      return shown(tx, params.id);
    },
  ),
];
