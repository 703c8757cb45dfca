import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../app/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { countText } from '../../../ui/format.js';
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.js';
import { RIGHTS, type RightView } from '../rights-api.js';
import { NewTell } from './new-tell.js';
import { TellText } from './tell-text.js';
import { stageTell, type TellRow, tellsQuery } from './tells-api.js';

const TONES: Record<TellRow['stage'], StatusTone> = {
  draft: 'waiting',
  live: 'done',
  ended: 'neutral',
};

function StageButtons({ row }: { row: TellRow }) {
  const { t } = useTranslation('tells');
  const client = useQueryClient();
  const stage = useMutation({
    mutationFn: (to: 'live' | 'ended') => stageTell(row.rightId, row.id, to),
    onSuccess: () => client.invalidateQueries({ queryKey: [RIGHTS, 'tells'] }),
  });
  if (row.stage === 'ended') return null;
  const to = row.stage === 'draft' ? 'live' : 'ended';
  return (
    <Button
      variant="default"
      size="compact-xs"
      loading={stage.isPending}
      onClick={() => stage.mutate(to)}
    >
      {t(`to.${to}`)}
    </Button>
  );
}

function useColumns(isManager: boolean): Column<TellRow>[] {
  const { t, i18n } = useTranslation('tells');
  const number = (key: keyof TellRow['performance']): Column<TellRow> => ({
    key,
    header: t(`performance.${key}`),
    align: 'end',
    cell: ({ performance }) => countText(performance[key], i18n.language),
  });
  return [
    { key: 'tell', header: t('column.tell'), cell: ({ draft }) => <TellText draft={draft} /> },
    {
      key: 'stage',
      header: t('column.stage'),
      cell: ({ stage }) => <StatusBadge tone={TONES[stage]}>{t(`stage.${stage}`)}</StatusBadge>,
    },
    {
      key: 'written',
      header: t('column.written'),
      cell: ({ writtenAt }) => <DateTime at={writtenAt} precision="date" />,
    },
    ...(['matched', 'removed', 'cleared'] as const).map(number),
    ...(isManager
      ? [
          {
            key: 'action',
            header: t('column.action'),
            align: 'end' as const,
            cell: (row: TellRow) => <StageButtons row={row} />,
          },
        ]
      : []),
  ];
}

/** How fakes of this right are recognised, as its holder tells it, and how each tell did. */
export function Tells({ right }: { right: RightView }) {
  const { t } = useTranslation('tells');
  const isManager = useSignedIn().permissions.includes('right.manage');
  const query = useQuery(tellsQuery(right.id));
  const columns = useColumns(isManager);
  const [isWriting, setWriting] = useState(false);
  return (
    <section style={{ marginTop: '1.5rem' }}>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        <div>
          <Title order={2}>{t('title')}</Title>
          <Text c="dimmed">{t('what')}</Text>
        </div>
        {isManager && right.status !== 'withdrawn' ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => setWriting(true)}
          >
            {t('write')}
          </Button>
        ) : null}
      </Group>
      <DataTable
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('none'), children: t('noneWhat') }}
      />
      {isWriting ? <NewTell right={right} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}
