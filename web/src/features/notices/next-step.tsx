import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time.js';
import type { NextStep } from '../../ui/timeline.js';
import { sideOfParty } from './claim-state.js';
import { type ClaimView, regimesQuery } from './notices-api.js';
import { useViewer } from './use-viewer.js';

/** The server's words for what comes next; each has a sentence for whoever must do it. */
const ACTIONS = [
  'decide',
  'supply-information',
  'may-counter',
  'may-appeal',
  'closed',
  'check-counter-notice',
  'complete-counter-notice',
  'acknowledge-receipt',
  'answer-counter-notice',
  'decide-counter-notice',
  'decide-suit',
  'decide-appeal',
] as const;
type Action = (typeof ACTIONS)[number];

function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text);
}

const SILENT: readonly Action[] = [
  'complete-counter-notice',
  'acknowledge-receipt',
  'answer-counter-notice',
];

type SaidStep = NextStep & { what: string };
type Stepping = Pick<ClaimView, 'next' | 'regime'>;

/** What comes next, said to the reader when it is theirs to do and about the other party if not. */
export function useNextStep(): (claim: Stepping) => SaidStep | undefined {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  const regimes = useQuery(regimesQuery).data;

  function otherwiseOf({ next, regime }: Stepping): string | undefined {
    const { action } = next;
    if (!isAction(action) || next.dueAt === null) return undefined;
    if (action === 'supply-information') {
      const silence = regimes?.find(({ id }) => id === regime)?.cure.onSilence;
      return silence && t(`otherwise.supply-information.${silence}`);
    }
    return SILENT.includes(action)
      ? t(`otherwise.${action as 'answer-counter-notice'}`)
      : undefined;
  }

  return (claim) => {
    const { party, action, dueAt } = claim.next;
    if (!isAction(action)) return undefined;
    const side = sideOfParty(party);
    return {
      side,
      what: t(`next.${action}.${side === viewer ? 'own' : 'other'}`),
      due: dueAt ?? undefined,
      otherwise: otherwiseOf(claim),
    };
  };
}

/** One line for tables: the sentence, and by when. */
export function NextStepLine({ claim }: { claim: Stepping }) {
  const { t } = useTranslation('notices');
  const step = useNextStep()(claim);
  if (!step) return null;
  return (
    <div>
      <Text size="sm">{step.what}</Text>
      {step.due ? <DueTime at={step.due} compact /> : null}
      {claim.next.isProvisional ? (
        <Text size="xs" c="dimmed">
          {t('provisional')}
        </Text>
      ) : null}
    </div>
  );
}
