import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge.js';
import type { Delivery } from '../platform-api.js';

const TONES = { pending: 'waiting', delivered: 'done', dead: 'refused' } as const;

export function DeliveryStatusBadge({ status }: { status: Delivery['status'] }) {
  const { t } = useTranslation('platform');
  return <StatusBadge tone={TONES[status]}>{t(`deliveries.status.${status}`)}</StatusBadge>;
}
