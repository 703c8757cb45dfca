import { z } from 'zod';
import type { ScreeningId } from '../../contracts/ids.js';
import type { Reader } from '../../platform/db/index.js';
import {
  can,
  cut,
  pageOf,
  type Route,
  read,
  readCursor,
  work,
  write,
} from '../../platform/http/index.js';
import { wilson } from '../../platform/statistics/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { concludeScreening, undoConclusion } from './conclude-screening.js';
import { screeningProblem } from './errors.js';
import { presentScreening } from './present.js';
import { gates } from './quality/gate-queries.js';
import { qualityRoutes } from './quality/routes.js';
import { requestScreening } from './request-screening.js';
import { ruleDraft } from './rules/rule.js';
import {
  conclusionBody,
  figuresQuery,
  figuresSchema,
  ruleParams,
  ruleSchema,
  screeningParams,
  screeningRequest,
  screeningRow,
  screeningSchema,
  screeningsQuery,
  settingsBody,
  settingsParams,
  settingsSchema,
  stageBody,
} from './schema.js';
import { screeningFigures } from './screening-figures.js';
import { listScreenings, screeningById } from './screening-queries.js';
import { setStorefrontSettings, storefrontSettings } from './storefront-settings.js';
import { tellRoutes } from './tells/routes.js';
import { allRules, rewriteRule, rollOutRule, type WrittenRule, writeRule } from './write-rule.js';

const tag = 'Screening';
const MONTH_MS = 30 * 86_400_000;
const LARGEST_REQUEST = 64 * 1024 * 1024;

async function presentRules(db: Reader, rules: readonly WrittenRule[]) {
  const all = new Map((await gates(db)).map((gate) => [gate.subject, gate]));
  return rules.map((rule) => {
    const known = all.get(rule.id);
    const gate = known?.version === String(rule.version) ? known : undefined;
    return {
      ...rule,
      writtenAt: rule.writtenAt.toISOString(),
      mayRemove: gate?.mayRemove ?? false,
      labelled: gate?.labelled ?? 0,
      infringing: gate?.upheld ?? 0,
      precision: gate && gate.labelled > 0 ? wilson(gate.upheld, gate.labelled) : null,
    };
  });
}

async function presentRule(db: Reader, rule: WrittenRule) {
  const [presented] = await presentRules(db, [rule]);
  if (!presented) throw screeningProblem('rule-not-found');
  return presented;
}

const instantOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

async function screeningOf(db: Reader, id: ScreeningId) {
  const screening = await screeningById(db, id);
  if (!screening) throw screeningProblem('screening-not-found');
  return presentScreening(screening);
}

const verdictRoutes: Route[] = [
  work(
    'POST /v1/screenings',
    {
      summary: 'The verdict on a listing before it is published',
      description:
        'Records the listing in the mirror, screens it, and answers `allow`, `hold` or `remove` ' +
        'with every finding. What is held or removed waits on the review desk. The same listing ' +
        'again gets the verdict that stands.',
      tag,
      access: can('marketplace.ingest'),
      body: screeningRequest,
      returns: screeningSchema,
      bodyLimit: LARGEST_REQUEST,
    },
    async ({ platform, actor, body }) =>
      presentScreening(await requestScreening(platform, actor, body)),
  ),
  read(
    'GET /v1/screenings',
    {
      summary: 'Screenings, the latest first',
      tag,
      access: can('review.work'),
      query: screeningsQuery,
      returns: pageOf(screeningRow),
    },
    async ({ db, query: { cursor, limit, from, until, ...rest } }) => {
      const filter = { ...rest, from: instantOf(from), until: instantOf(until) };
      const before = readCursor(cursor)?.[0]?.toString();
      const { items, next } = cut(
        await listScreenings(db, filter, before, limit),
        limit,
        ({ id }) => [id],
      );
      const listings = await listingsByIds(
        db,
        items.map(({ listingId }) => listingId),
      );
      const shown = items.map((one) => ({
        ...presentScreening(one),
        listingTitle: listings.get(one.listingId)?.title ?? null,
      }));
      return { items: shown, next };
    },
  ),
  read(
    'GET /v1/screening-figures',
    {
      summary:
        'How screening does: verdicts, removals before a sale, and what each signal was worth',
      tag,
      access: can('review.work'),
      query: figuresQuery,
      returns: figuresSchema,
    },
    async ({ db, query, platform }) => {
      const until = query.until ? new Date(query.until) : platform.clock.now();
      const from = query.from ? new Date(query.from) : new Date(until.getTime() - MONTH_MS);
      const { storefrontId } = query;
      const figures = await screeningFigures(db, { from, until, storefrontId });
      return { from: from.toISOString(), until: until.toISOString(), ...figures };
    },
  ),
  read(
    'GET /v1/screenings/:id',
    {
      summary: 'A screening with its findings',
      tag,
      access: can('review.work'),
      params: screeningParams,
      returns: screeningSchema,
    },
    ({ db, params }) => screeningOf(db, params.id),
  ),
  write(
    'POST /v1/screenings/:id/conclusion',
    {
      summary: 'Conclude a screening that waits on the desk',
      description:
        'A clear lets the listing live; a removal is a decision with its statement of reasons.',
      tag,
      access: can('claim.decide'),
      params: screeningParams,
      body: conclusionBody,
      returns: screeningSchema,
    },
    async ({ tx, actor, params, body }) => {
      await concludeScreening(tx, actor, params.id, body);
      return screeningOf(tx, params.id);
    },
  ),
  write(
    'DELETE /v1/screenings/:id/conclusion',
    {
      summary: 'Undo the conclusion of a screening, exactly',
      tag,
      access: can('claim.decide'),
      params: screeningParams,
      returns: screeningSchema,
    },
    async ({ tx, params }) => {
      await undoConclusion(tx, params.id);
      return screeningOf(tx, params.id);
    },
  ),
  read(
    'GET /v1/storefronts/:id/screening',
    {
      summary: 'How a storefront is screened',
      tag,
      access: can('platform.administer'),
      params: settingsParams,
      returns: settingsSchema,
    },
    ({ db, params }) => storefrontSettings(db, params.id),
  ),
  write(
    'PUT /v1/storefronts/:id/screening',
    {
      summary: 'How a storefront is screened: its stream, automatic removal, audits',
      tag,
      access: can('platform.administer'),
      params: settingsParams,
      body: settingsBody,
      returns: settingsSchema,
    },
    async ({ tx, params, body }) => {
      await setStorefrontSettings(tx, params.id, body);
      return body;
    },
  ),
];

const ruleRoutes: Route[] = [
  read(
    'GET /v1/screening-rules',
    {
      summary: 'The rules of screening',
      tag,
      access: can('review.work'),
      returns: z.object({ items: z.array(ruleSchema) }),
    },
    async ({ db }) => ({ items: await presentRules(db, await allRules(db)) }),
  ),
  write(
    'POST /v1/screening-rules',
    {
      summary: 'Write a rule; it only watches until it is staged',
      tag,
      access: can('claim.approve'),
      body: ruleDraft,
      returns: ruleSchema,
      status: 201,
    },
    async ({ tx, actor, body }) => presentRule(tx, await writeRule(tx, actor, body)),
  ),
  write(
    'PUT /v1/screening-rules/:id',
    {
      summary: 'Rewrite a rule; the new version only watches',
      tag,
      access: can('claim.approve'),
      params: ruleParams,
      body: ruleDraft,
      returns: ruleSchema,
    },
    async ({ tx, actor, params, body }) =>
      presentRule(tx, await rewriteRule(tx, actor, params.id, body)),
  ),
  write(
    'PUT /v1/screening-rules/:id/stage',
    {
      summary: 'Roll a rule out, back, or off',
      tag,
      access: can('claim.approve'),
      params: ruleParams,
      body: stageBody,
      returns: ruleSchema,
    },
    async ({ tx, params, body }) => presentRule(tx, await rollOutRule(tx, params.id, body.stage)),
  ),
];

export const screeningRoutes: Route[] = [
  ...verdictRoutes,
  ...ruleRoutes,
  ...qualityRoutes,
  ...tellRoutes,
];
