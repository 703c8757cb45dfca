import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.js';
import type { RightRow } from '../review-api.js';

export const RIGHT_STATUSES = [
  'pending',
  'verified',
  'refused',
  'challenged',
  'lapsed',
  'withdrawn',
] as const satisfies readonly RightRow['status'][];

const TONES: Record<RightRow['status'], StatusTone> = {
  pending: 'attention',
  verified: 'done',
  refused: 'refused',
  challenged: 'refused',
  lapsed: 'neutral',
  withdrawn: 'neutral',
};

/** A right's status as the desk feels it: what waits to be verified stands out. */
export function RightStatusBadge({ status }: { status: RightRow['status'] }) {
  const { t } = useTranslation('review');
  return <StatusBadge tone={TONES[status]}>{t(`rightStatus.${status}`)}</StatusBadge>;
}
