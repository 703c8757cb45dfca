import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/status-badge.js';
import { toneOf } from './claim-state.js';
import type { ClaimState } from './notices-api.js';
import { useViewer } from './use-viewer.js';

/** A claim's state in words, its tone as the reader's side feels it. */
export function ClaimStateBadge({ state }: { state: ClaimState }) {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  return <StatusBadge tone={toneOf(state, viewer)}>{t(`state.${state}`)}</StatusBadge>;
}
