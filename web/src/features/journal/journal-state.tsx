import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { CopyId } from '../../ui/copy-id.js';
import { EmptyState } from '../../ui/empty-state.js';
import { countText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { checkpointQuery, keyQuery } from './journal-api.js';
import classes from './journal-page.module.css';
import { encodeBase64 } from './verifier/encoding.js';

/** The current checkpoint and the key that signs it, as the server gives them. */
export function JournalState() {
  const { t, i18n } = useTranslation('journal');
  const checkpoint = useQuery(checkpointQuery);
  const key = useQuery(keyQuery);
  const error = checkpoint.error ?? key.error;
  if (isProblem(error) && error.status === 404) {
    return <EmptyState title={t('state.emptyTitle')}>{t('state.empty')}</EmptyState>;
  }
  if (error) return <LoadFailure error={error} onRetry={checkpoint.refetch} />;
  if (!checkpoint.data || !key.data) return <Skeleton height={140} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('state.what')}
      </Text>
      <dl className={classes.facts}>
        <dt>{t('state.origin')}</dt>
        <dd>{checkpoint.data.origin}</dd>
        <dt>{t('state.size')}</dt>
        <dd>{countText(checkpoint.data.size, i18n.language)}</dd>
        <dt>{t('state.root')}</dt>
        <dd>
          <CopyId id={encodeBase64(checkpoint.data.root)} />
        </dd>
        <dt>{t('state.key')}</dt>
        <dd>
          <CopyId id={key.data.verifier} />
        </dd>
      </dl>
      <pre className={classes.code}>{checkpoint.data.note}</pre>
      <Text size="sm">
        <Anchor href="https://c2sp.org/tlog-checkpoint" target="_blank" rel="noreferrer" size="sm">
          {t('state.format')}
        </Anchor>
      </Text>
    </Stack>
  );
}
