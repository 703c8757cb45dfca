import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RightId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import type { ListingView } from '../marketplace/index.js';
import { closeTasks, openTask } from '../review/index.js';
import { drawAudit } from './quality/audits.js';
import { removeAutomatically } from './remove-automatically.js';
import type { Screened } from './screen-listing.js';
import type { MatchedRule, Screening } from './screening.js';
import {
  insertScreening,
  isSuperseded,
  openScreenings,
  screeningOfVersion,
  setTask,
} from './screening-queries.js';
import { storefrontSettings } from './storefront-settings.js';

export interface ScreenedVersion {
  listing: ListingView;
  screened: Screened;
  path: Screening['path'];
  scorecard: string;
  ingestedAt: Date;
}

/**
 * Records the verdict on a version of a listing, and puts what is not allowed on the desk. A
 * version has one verdict: recording again returns the one that stands.
 */
export async function recordScreening(tx: Tx, version: ScreenedVersion): Promise<Screening> {
  const screening = newScreening(tx, version);
  const { findings, obstacles, rules, scores } = screening;
  const content = canonicalize({ findings, obstacles, rules, scores }) ?? '';
  const digest = hash('sha256', content, 'base64url');
  const { listingId, versionNumber, verdict, rightId, path } = screening;
  if (!(await insertScreening(tx, screening, digest))) {
    const standing = await screeningOfVersion(tx, listingId, versionNumber);
    if (standing) return standing;
  }
  await supersede(tx, screening);
  append(tx, {
    type: 'listing.screened',
    subject: listingId,
    parties: [],
    data: { screeningId: screening.id, listingId, versionNumber, path, verdict, rightId, digest },
  });
  // A verdict that comes late, on what is not offered any more, ends in nothing.
  return (await isSuperseded(tx, screening)) ? screening : conclude(tx, version, screening);
}

/** A verdict ends in a decision of the house's own, or in a task, or in neither. */
async function conclude(tx: Tx, version: ScreenedVersion, screening: Screening) {
  const settings = await storefrontSettings(tx, screening.storefrontId);
  const standing = settings.removesAutomatically
    ? await removeAutomatically(tx, version, screening)
    : screening;
  const audit = await drawAudit(tx, standing, settings.auditShare);
  const isDone = standing.verdict === 'allow' || standing.isAutomatic;
  if (isDone && !audit) return standing;
  const { id, storefrontId } = standing;
  const taskId = await openTask(tx, {
    kind: 'screening',
    subject: id,
    storefrontId,
    regime: 'platform',
    lane: 'standard',
    summary: { ...summaryOf(version), ...(audit && { audit }) },
  });
  await setTask(tx, id, taskId);
  return { ...standing, taskId, audit };
}

/** What was held of earlier versions need not be looked at any more: this one is what is offered. */
async function supersede(tx: Tx, screening: Screening): Promise<void> {
  const earlier = await openScreenings(tx, screening);
  if (earlier.length === 0) return;
  await closeTasks(tx, { subject: earlier, kind: 'screening', as: 'cancelled' }, 'superseded');
}

function newScreening(tx: Tx, { listing, screened, path, scorecard, ingestedAt }: ScreenedVersion) {
  const screening: Screening = {
    id: newId('screening', tx.now),
    listingId: listing.id,
    versionNumber: listing.versionNumber,
    storefrontId: listing.storefront.id,
    merchantId: listing.merchantId,
    path,
    verdict: screened.verdict,
    score: screened.score,
    rightId: screened.rightId as RightId | null,
    findings: screened.findings,
    scores: screened.scores,
    obstacles: screened.obstacles,
    rules: matchedRules(screened),
    scorecard,
    ingestedAt,
    screenedAt: tx.now,
    taskId: null,
    outcome: null,
    concludedAt: null,
    decisionId: null,
    isInfringing: null,
    isAutomatic: false,
    audit: null,
  };
  return screening;
}

function matchedRules({ matched, decidedBy }: Screened): MatchedRule[] {
  return matched.map(({ ruleId, version, stage, action }) => ({
    ruleId,
    version,
    stage,
    action,
    isDeciding: decidedBy?.ruleId === ruleId,
  }));
}

function summaryOf({ listing, screened }: ScreenedVersion) {
  return {
    title: listing.title,
    merchant: listing.merchantName,
    listingId: listing.id,
    verdict: screened.verdict,
    score: Math.round(screened.score * 100) / 100,
    findings: screened.findings.length,
  };
}
