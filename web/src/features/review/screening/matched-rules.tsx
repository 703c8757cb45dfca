import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rulesQuery } from '../../screening/screening-api.js';
import type { Screening } from './screening-api.js';

/** The rules that were true of the listing, and which of them decided. */
export function MatchedRules({ rules }: Pick<Screening, 'rules'>) {
  const { t } = useTranslation('review');
  const known = useQuery({ ...rulesQuery, enabled: rules.length > 0 }).data?.items ?? [];
  if (rules.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="md">
        {t('screening.rules')}
      </Title>
      <ul>
        {rules.map(({ ruleId, version, stage, isDeciding }) => (
          <li key={ruleId}>
            {known.find(({ id }) => id === ruleId)?.name ?? ruleId}{' '}
            <Text span size="sm" c="dimmed">
              {t('screening.ruleState', { version })}
              {stage === 'shadow' ? ` · ${t('screening.ruleWatched')}` : ''}
              {isDeciding ? ` · ${t('screening.ruleDecided')}` : ''}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
