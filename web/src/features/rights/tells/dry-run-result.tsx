import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DryRun } from './tells-api.js';

/** What a tell would have seen, with the listings themselves. */
export function DryRunResult({ result }: { result: DryRun }) {
  const { t, i18n } = useTranslation('tells');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const { examined, matched, examples } = result;
  return (
    <section role="status">
      <Text fw={600}>{t('tried.title', { matched, count: examined })}</Text>
      {examined === 0 ? <Text size="sm">{t('tried.nothing')}</Text> : null}
      <ul style={{ margin: '0.25rem 0 0', paddingLeft: '1.125rem' }}>
        {examples.map(({ listingId, title, reason }) => (
          <li key={listingId}>
            {title}
            <Text size="sm" c="dimmed">
              {reason[language]}
            </Text>
          </li>
        ))}
      </ul>
      {matched > examples.length ? (
        <Text size="sm" c="dimmed">
          {t('tried.more', { count: matched - examples.length })}
        </Text>
      ) : null}
    </section>
  );
}
