import {
  Button,
  Group,
  List,
  NativeSelect,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import { dayStart } from './period.js';

interface Choice {
  from: string;
  to: string;
  storefrontId: string;
}

function monthStart(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-01`;
}

/** Where the export of a period is fetched; undefined while the period is not a period. */
function exportHref({ from, to, storefrontId }: Choice): string | undefined {
  const start = dayStart(from);
  const end = to ? dayStart(to, 1) : undefined;
  if (!start || (to && !end) || (end && end <= start)) return undefined;
  const search = new URLSearchParams({ from: start });
  if (end) search.set('to', end);
  if (storefrontId) search.set('storefrontId', storefrontId);
  return `/v1/decisions/dsa-export?${search}`;
}

function ExportForm() {
  const { t } = useTranslation('decisions');
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const [choice, setChoice] = useState<Choice>({ from: monthStart(), to: '', storefrontId: '' });
  const set = (change: Partial<Choice>) => setChoice((before) => ({ ...before, ...change }));
  const href = exportHref(choice);
  return (
    <Paper p="md" component="section" aria-label={t('export.period')}>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('export.from')}
          value={choice.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label={t('export.to')}
          value={choice.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('filter.storefront')}
          value={choice.storefrontId}
          data={[
            { value: '', label: t('export.allStorefronts') },
            ...storefronts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ storefrontId: event.currentTarget.value })}
        />
        {href ? (
          <Button
            component="a"
            href={href}
            download={`dsa-statements-${choice.from}.ndjson`}
            leftSection={<IconDownload size={16} />}
          >
            {t('export.download')}
          </Button>
        ) : (
          <Text c="var(--mp-bad)" role="status">
            {t('export.badPeriod')}
          </Text>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {t('export.periodHint')}
      </Text>
    </Paper>
  );
}

const POINTS = ['each', 'which', 'left', 'personal', 'send'] as const;

/** Statements of reasons for the DSA Transparency Database, by period. */
export function DsaExportPage() {
  const { t } = useTranslation('decisions');
  return (
    <>
      <PageHeader title={t('export.title')} what={t('export.what')} />
      <Stack gap="lg" maw={860}>
        <ExportForm />
        <section>
          <Title order={2} mb="xs">
            {t('export.insideTitle')}
          </Title>
          <List spacing={6}>
            {POINTS.map((point) => (
              <List.Item key={point}>{t(`export.inside.${point}`)}</List.Item>
            ))}
          </List>
        </section>
      </Stack>
    </>
  );
}
