import { isDeepStrictEqual } from 'node:util';
import type { Client } from './client.js';
import type { Told } from './notices.js';
import type { Received } from './receiver.js';
import { figuresOf, type Recount } from './recount.js';
import type { Stage } from './stage.js';

/** One figure of the house beside the journal's. */
export interface Figure {
  name: string;
  house: string | number;
  journal: string | number;
  isEqual: boolean;
}

/** Holds what the API shows at the end to what the leaves say, thing by thing. */
export async function compareFigures(
  stage: Stage,
  counted: Recount,
  told: Told,
  received: ReadonlyMap<string, Received>,
  window: { from: Date; to: Date },
): Promise<Figure[]> {
  const client = stage.reviewers[0]?.client;
  if (!client) throw new Error('There is no reviewer.');
  return [
    ...countsOf(counted, told, stage),
    ...(await claimFigures(client, counted)),
    ...(await decisionFigures(client, counted)),
    await listingFigure(client, counted),
    await metricFigure(stage, counted, window),
    ...webhookFigures(counted, received),
  ];
}

function figure(name: string, house: string | number, journal: string | number): Figure {
  return { name, house, journal, isEqual: house === journal };
}

/** Two sets or maps as text: equal if and only if their sorted lines are. */
function sameSet(name: string, house: readonly string[], journal: readonly string[]): Figure {
  const isEqual = isDeepStrictEqual([...house].sort(), [...journal].sort());
  return { name, house: house.length, journal: journal.length, isEqual };
}

function countsOf(counted: Recount, told: Told, stage: Stage): Figure[] {
  const verified = stage.rights.filter(({ isRefused }) => !isRefused).length;
  return [
    figure('listings ingested', stage.listings, counted.listings),
    figure('rights verified', verified, counted.rightsVerified),
    figure('notices acknowledged to holders', told.notices, counted.notices.size),
    figure('claims acknowledged to holders', told.claims, counted.claims.size),
  ];
}

async function claimFigures(client: Client, counted: Recount): Promise<Figure[]> {
  type Claim = { id: string; state: string; isMeasureInForce: boolean; decidedAt: string | null };
  const [notices, claims] = [
    await client.all<{ id: string }>('/v1/notices'),
    await client.all<Claim>('/v1/claims'),
  ];
  const line = (id: string, state: string, isInForce: boolean, decidedAt: string | null) =>
    `${id} ${state} ${isInForce} ${decidedAt}`;
  return [
    sameSet(
      'notices listed',
      notices.map(({ id }) => id),
      [...counted.notices.keys()],
    ),
    sameSet(
      'claims: state, measure, day of decision',
      claims.map((one) => line(one.id, one.state, one.isMeasureInForce, one.decidedAt)),
      [...counted.claims].map(([id, one]) => line(id, one.state, one.isInForce, one.decidedAt)),
    ),
  ];
}

async function decisionFigures(client: Client, counted: Recount): Promise<Figure[]> {
  type Decision = { id: string; undoneAt: string | null };
  type Measure = { id: string; scope: { target: string } };
  const decisions = await client.all<Decision>('/v1/decisions');
  const measures = await client.all<Measure>('/v1/measures?inForce=true');
  const inForce = [...counted.measures].filter(([, { isInForce }]) => isInForce);
  return [
    sameSet(
      'decisions, undone ones marked',
      decisions.map(({ id, undoneAt }) => `${id} ${undoneAt !== null}`),
      [...counted.decisions].map(([id, { isUndone }]) => `${id} ${isUndone}`),
    ),
    sameSet(
      'measures in force',
      measures.map(({ id, scope }) => `${id} ${scope.target}`),
      inForce.map(([id, { target }]) => `${id} ${target}`),
    ),
  ];
}

async function listingFigure(client: Client, counted: Recount): Promise<Figure> {
  const removed = await client.all<{ id: string }>('/v1/listings?status=removed');
  const inForce = [...counted.measures.values()].filter(({ isInForce }) => isInForce);
  const targets = [...new Set(inForce.map(({ target }) => target))];
  const told = [...counted.listingStatus].filter(([, status]) => status === 'removed');
  const byStatus = told.map(([id]) => id);
  const found = sameSet(
    'listings removed',
    removed.map(({ id }) => id),
    targets,
  );
  return { ...found, isEqual: found.isEqual && isDeepStrictEqual(targets.sort(), byStatus.sort()) };
}

async function metricFigure(
  stage: Stage,
  counted: Recount,
  { from, to }: { from: Date; to: Date },
) {
  type Share = { numerator: number; denominator: number };
  type Day = {
    day: string;
    submitted: number;
    decided: number;
    accepted: number;
    countered: number;
  };
  type Metrics = { takedownSuccess: Share; successfulCounterNotices: Share; days: Day[] };
  const query = `from=${from.toISOString()}&to=${to.toISOString()}`;
  const wrong: string[] = [];
  for (const { client, organisationId, name } of stage.holders) {
    const shown = await client.get<Metrics>(`/v1/metrics?${query}`);
    const house = {
      takedownSuccess: pair(shown.takedownSuccess),
      counterNotices: pair(shown.successfulCounterNotices),
      days: Object.fromEntries(
        shown.days
          .map(({ day, ...counts }) => [day, counts] as const)
          .filter(([, counts]) => Object.values(counts).some((count) => count > 0)),
      ),
    };
    const journal = figuresOf(counted, organisationId);
    if (isDeepStrictEqual(house, journal)) continue;
    wrong.push(name);
    if (wrong.length === 1) console.error(name, JSON.stringify({ house, journal }));
  }
  const right = stage.holders.length - wrong.length;
  return figure('holders whose metrics and days agree', right, stage.holders.length);
}

const pair = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  [numerator, denominator] as [number, number];

function webhookFigures(counted: Recount, received: ReadonlyMap<string, Received>): Figure[] {
  const messages = [...received.values()];
  const latest = new Map<string, number>();
  let outOfOrder = 0;
  for (const { target, sequence } of messages) {
    if (sequence < (latest.get(target) ?? -1)) outOfOrder += 1;
    latest.set(target, sequence);
  }
  return [
    sameSet(
      'webhooks received once each',
      messages.map(({ sequence, type, measureId }) => `${sequence} ${type} ${measureId}`),
      counted.measureEntries.map(({ index, type, data }) => `${index} ${type} ${data.measureId}`),
    ),
    figure('webhooks out of order', outOfOrder, 0),
  ];
}
