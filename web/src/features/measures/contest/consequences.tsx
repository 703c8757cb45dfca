import { Alert, List } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegimePack } from '../../notices/notices-api.js';
import { CONTACT_FIELDS, isDisclosed } from '../disclosed.js';

function useDisclosed(pack: RegimePack): string {
  const { t } = useTranslation(['measures', 'notices', 'ui']);
  const fields = CONTACT_FIELDS.filter((field) => isDisclosed(pack.id, field));
  if (fields.length === 0) return t('consequence.nothingShown');
  const names = fields.map((field) => t(`notices:contact.${field}`)).join(t('ui:listSeparator'));
  return t('consequence.shown', { fields: names });
}

/** What follows from filing, before anything is signed: who reads it, who answers, what it binds to. */
export function Consequences({ pack, complainant }: { pack: RegimePack; complainant: string }) {
  const { t } = useTranslation('measures');
  const disclosed = useDisclosed(pack);
  const { counter } = pack;
  const isForwarded = counter.kind === 'forwarded';
  const period = isForwarded ? counter.answerPeriod : undefined;
  return (
    <Alert color="blue" icon={<IconInfoCircle size={18} />} title={t('consequence.title')}>
      <List size="sm" spacing={4}>
        <List.Item>
          {isForwarded ? t('consequence.forwarded', { complainant }) : t('consequence.decided')}
        </List.Item>
        {period ? (
          <List.Item>
            {t(`consequence.period.${period.unit}`, { complainant, count: period.count })}
          </List.Item>
        ) : null}
        <List.Item>{disclosed}</List.Item>
        {pack.id === 'us-dmca' ? <List.Item>{t('consequence.jurisdiction')}</List.Item> : null}
        <List.Item>{t('consequence.meanwhile')}</List.Item>
      </List>
    </Alert>
  );
}
