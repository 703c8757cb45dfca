import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import type { RightStatus } from './rights-api.js';

export const RIGHT_STATUSES = [
  'pending',
  'verified',
  'refused',
  'challenged',
  'lapsed',
  'withdrawn',
] as const satisfies readonly RightStatus[];

const TONES: Record<RightStatus, StatusTone> = {
  pending: 'waiting',
  verified: 'done',
  refused: 'refused',
  challenged: 'refused',
  lapsed: 'attention',
  withdrawn: 'neutral',
};

export function RightStatusBadge({ status }: { status: RightStatus }) {
  const { t } = useTranslation('rights');
  return <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>;
}
