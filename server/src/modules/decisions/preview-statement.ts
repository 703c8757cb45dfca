import type { DecisionId, MeasureId } from '../../contracts/ids.js';
import type { Bilingual, DecisionDraft } from './decision.js';
import type { Decision } from './decision-queries.js';
import type { Measure } from './measure-queries.js';
import { statementText } from './statement-text.js';

// Stands in the text of a decision that does not exist yet; no statement prints it.
const UNMADE = 'dec_00000000000000000000000000' as DecisionId;
const UNIMPOSED = 'mea_00000000000000000000000000' as MeasureId;

interface PreviewMoment {
  at: Date;
  by: string;
  timeZone: string;
  listingTitle: string | null;
}

/** The statement of reasons that a draft would get, in both languages; nothing is stored. */
export function previewStatement(draft: DecisionDraft, moment: PreviewMoment): Bilingual {
  const { impose, isLifting, ...kept } = draft;
  const { at, by: madeBy, timeZone, listingTitle } = moment;
  const unmade = { id: UNMADE, madeBy, madeAt: at, undoneAt: null, undoneBy: null };
  const decision: Decision = { ...kept, ...unmade };
  const measures = impose.map((kind) => measureOf(draft, kind, at));
  const lifted = isLifting ? [measureOf(draft, 'remove', at)] : [];
  const parts = { decision, measures, lifted, listingTitle };
  return {
    en: statementText(parts, { language: 'en', timeZone }),
    zh: statementText(parts, { language: 'zh', timeZone }),
  };
}

function measureOf(draft: DecisionDraft, kind: Measure['kind'], imposedAt: Date): Measure {
  const { subject, listingId: target, storefrontId, merchantId } = draft;
  const standing = { imposedAt, liftedAt: null, liftedBy: null, isVoid: false };
  return {
    ...{ id: UNIMPOSED, decisionId: UNMADE, kind, subject, target, storefrontId, merchantId },
    ...standing,
  };
}
