import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import type { Band } from './misuse-api.js';

const TONES: Record<Band, StatusTone> = {
  'not-suspected': 'done',
  watch: 'neutral',
  'under-vetting': 'attention',
  severe: 'refused',
};

export const BANDS = ['not-suspected', 'watch', 'under-vetting', 'severe'] as const;

export function BandBadge({ band }: { band: Band }) {
  const { t } = useTranslation('misuse');
  return <StatusBadge tone={TONES[band]}>{t(`band.${band}`)}</StatusBadge>;
}
