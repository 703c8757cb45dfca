import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import classes from './misuse.module.css';
import { sharedQuery } from './misuse-api.js';

interface SharedAnswersProps {
  claimId: string;
  joins: string | undefined;
  onJoin: (id: string | undefined) => void;
  isShared: boolean;
  onShare: (isShared: boolean) => void;
}

/** What other merchants answered on the same right, to join, and whether one's own may be joined. */
export function SharedAnswers({ claimId, joins, onJoin, isShared, onShare }: SharedAnswersProps) {
  const { t } = useTranslation('misuse');
  const items = useQuery(sharedQuery(claimId)).data?.items ?? [];
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Text component="legend" fw={550} mb={6}>
        {t('shared.title')}
      </Text>
      <Stack gap="sm">
        {items.map(({ id, explanation, locale, filedAt, evidence, joined, outcome }) => (
          <section key={id} className={classes.panel}>
            <Text lang={locale} lineClamp={6} style={{ whiteSpace: 'pre-line' }}>
              {explanation}
            </Text>
            <Group justify="space-between" mt="xs" gap="xs">
              <Text size="sm" c="dimmed">
                {t(`shared.outcome.${outcome}`)} · {t('shared.evidence', { count: evidence })} ·{' '}
                {t('shared.joined', { count: joined })} · <DateTime at={filedAt} />
              </Text>
              <Button
                size="xs"
                variant={joins === id ? 'filled' : 'default'}
                aria-pressed={joins === id}
                onClick={() => onJoin(joins === id ? undefined : id)}
              >
                {t(joins === id ? 'shared.joinedThis' : 'shared.join')}
              </Button>
            </Group>
          </section>
        ))}
        <Checkbox
          checked={isShared}
          onChange={(event) => onShare(event.currentTarget.checked)}
          label={t('shared.share')}
          description={t('shared.shareWhat')}
        />
      </Stack>
    </fieldset>
  );
}
