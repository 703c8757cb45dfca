import { Badge, Card, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { reviewApi } from '../review-api.js';

const screeningQuery = (id: string) =>
  queryOptions({
    queryKey: ['screenings', id],
    queryFn: () => unwrap(reviewApi.GET('/v1/screenings/{id}', { params: { path: { id } } })),
  });

/** What screening saw on a listing, and what it could not look at, in the reader's language. */
export function ScreeningDesk({ screeningId }: { screeningId: string }) {
  const { t, i18n } = useTranslation('review');
  const screening = useQuery(screeningQuery(screeningId));
  if (screening.error && !screening.data) {
    return <LoadFailure error={screening.error} onRetry={screening.refetch} />;
  }
  if (!screening.data) return <Skeleton height={320} />;
  const { verdict, score, findings, obstacles } = screening.data;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return (
    <Stack gap="md">
      <Group>
        <Badge color={verdict === 'remove' ? 'red' : 'yellow'}>
          {t(`screening.verdict.${verdict}`)}
        </Badge>
        <Text c="dimmed">{t('screening.score', { score: score.toFixed(2) })}</Text>
      </Group>
      <Card withBorder>
        <Title order={2} size="h4">
          {t('screening.findings')}
        </Title>
        {findings.length === 0 && <Text c="dimmed">{t('screening.none')}</Text>}
        <List spacing="xs">
          {findings.map(({ engine, signal, strength, rightId, reason }) => (
            <List.Item key={`${engine}.${signal}.${rightId}.${reason.en}`}>
              {reason[language]}{' '}
              <Text span c="dimmed" size="sm">
                {t('screening.strength', { strength: strength.toFixed(2) })}
              </Text>
            </List.Item>
          ))}
        </List>
      </Card>
      {obstacles.length > 0 && (
        <Card withBorder>
          <Title order={2} size="h4">
            {t('screening.obstacles')}
          </Title>
          <List>
            {obstacles.map(({ code, reason }) => (
              <List.Item key={`${code}.${reason.en}`}>{reason[language]}</List.Item>
            ))}
          </List>
        </Card>
      )}
    </Stack>
  );
}
