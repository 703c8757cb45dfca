import { useTranslation } from 'react-i18next';
import { ReasonCard, type StatementOfReasons } from '../../ui/reason-card.js';
import { lawLink } from '../notices/law-links.js';
import type { RegimeId } from '../notices/notices-api.js';
import type { Decision } from './decisions-api.js';

const MADE_BY = {
  none: 'by-people',
  partial: 'partly-automated',
  full: 'fully-automated',
} as const satisfies Record<Decision['automation'], StatementOfReasons['decision']>;

const REGIMES: readonly RegimeId[] = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'];

/** The right as the register has it: kind, title, office and number. */
export function rightText({ kindName, title, office, number }: Decision['right']): string {
  return [kindName, `“${title}”`, office, number].filter(Boolean).join(' · ');
}

function groundOf({ regime, law, ground }: Decision): StatementOfReasons['ground'] {
  const known = REGIMES.find((one) => one === regime);
  const link = known && lawLink(known, law);
  return { label: `${ground.text} (${law})`, href: link?.href };
}

interface StatementCardProps {
  decision: Decision;
  contest?: StatementOfReasons['contest'];
}

/** A decision's statement of reasons, short: what, why, on which right and law, by whom. */
export function StatementCard({ decision, contest }: StatementCardProps) {
  const { t } = useTranslation('decisions');
  const { facts } = decision;
  return (
    <ReasonCard
      statement={{
        outcome: decision.outcome.text,
        decidedAt: decision.madeAt,
        summary: decision.reason.text,
        facts: facts ? <span lang={facts.locale ?? undefined}>{facts.text}</span> : t('noFacts'),
        ground: groundOf(decision),
        right: rightText(decision.right),
        measures: decision.measures.map(({ text }) => text),
        isDetectionAutomated: decision.contestHere,
        decision: MADE_BY[decision.automation],
        contest,
      }}
    />
  );
}
