import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import type { DecisionSummary } from './decisions-api.js';

const TONES: Record<DecisionSummary['state'], StatusTone> = {
  'in-force': 'refused',
  lifted: 'done',
  undone: 'neutral',
  standing: 'neutral',
};

/** Whether what a decision imposed is in force, was lifted, or never counted. */
export function DecisionStateBadge({ state }: { state: DecisionSummary['state'] }) {
  const { t } = useTranslation('decisions');
  return <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>;
}
