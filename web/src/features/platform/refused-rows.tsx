import { Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PLATFORM, platformApi } from './platform-api.js';
import { readRefused } from './refused.js';

const SHOWN = 50;

function Rows({ importId }: { importId: string }) {
  const { t, i18n } = useTranslation('platform');
  const query = useQuery({
    queryKey: [PLATFORM, 'refused', importId, i18n.language],
    queryFn: async ({ signal }) => {
      const path = { id: importId };
      const text = await unwrap(
        platformApi.GET('/v1/imports/{id}/results', { params: { path }, parseAs: 'text', signal }),
      );
      return readRefused(String(text), SHOWN);
    },
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return (
    <List size="sm" spacing={4} mt={6}>
      {query.data?.map(({ line, externalId, problems }) => (
        <List.Item key={line}>
          <b>{t('imports.line', { line, name: externalId })}</b>{' '}
          {problems.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join(' · ')}
        </List.Item>
      ))}
    </List>
  );
}

/** Why rows of an import were refused, the first of them in place. */
export function RefusedRows({ importId }: { importId: string }) {
  const { t } = useTranslation('platform');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={4}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'imports.hideRefused' : 'imports.showRefused')}
      </Button>
      {isOpen ? <Rows importId={importId} /> : null}
      {isOpen ? (
        <Text size="xs" c="dimmed">
          {t('imports.firstRefused', { count: SHOWN })}
        </Text>
      ) : null}
    </div>
  );
}
