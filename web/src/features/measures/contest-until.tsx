import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time.js';

/** Until when a measure can be contested; some regimes set no limit, and then that is said. */
export function ContestUntil({ until }: { until: string | null }) {
  const { t } = useTranslation('measures');
  return until ? <DueTime at={until} compact /> : <span>{t('noLimit')}</span>;
}
