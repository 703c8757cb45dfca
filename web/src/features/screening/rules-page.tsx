import { Button, Code, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EstimateBar, useEstimateText } from '../../ui/estimate.js';
import { percentText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { usePeople } from '../review/use-people.js';
import { RuleDialog } from './rule-dialog.js';
import { type Rule, rulesQuery, SCREENING, type Stage, stageRule } from './screening-api.js';

const STAGES = ['shadow', 'canary', 'partial', 'full', 'off'] as const;

const TONES: Record<Stage, StatusTone> = {
  shadow: 'waiting',
  canary: 'attention',
  partial: 'attention',
  full: 'done',
  off: 'neutral',
};

function StagePicker({ rule }: { rule: Rule }) {
  const { t } = useTranslation('screening');
  const client = useQueryClient();
  const stage = useMutation({
    mutationFn: (to: Stage) => stageRule(rule.id, to),
    onSettled: () => client.invalidateQueries({ queryKey: [SCREENING] }),
  });
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('rules.stageOf', { name: rule.name })}
        value={rule.stage}
        disabled={stage.isPending}
        data={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={(event) => stage.mutate(event.currentTarget.value as Stage)}
      />
      {isProblem(stage.error) ? <ProblemAlert problem={stage.error} /> : null}
    </>
  );
}

function Precision({ rule }: { rule: Rule }) {
  const { t, i18n } = useTranslation('screening');
  const text = useEstimateText();
  const bar = percentText(rule.precisionBar, i18n.language);
  return (
    <div style={{ minWidth: '10rem' }}>
      {rule.precision ? (
        <>
          {text(rule.precision)}
          <EstimateBar estimate={rule.precision} bar={rule.precisionBar} />
        </>
      ) : (
        <Text c="dimmed">{t('quality.unlabelled')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t('rules.promised', { bar, count: rule.labelled })}
      </Text>
    </div>
  );
}

function useColumns(onEdit: ((rule: Rule) => void) | undefined): Column<Rule>[] {
  const { t, i18n } = useTranslation('screening');
  const { nameOf } = usePeople();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const does = ({ action, mayRemove }: Rule) =>
    t(action === 'hold' ? 'rules.holds' : mayRemove ? 'rules.removes' : 'rules.wouldRemove');
  return [
    {
      key: 'rule',
      header: t('rules.column.rule'),
      width: '42%',
      cell: (rule) => (
        <>
          <Text fw={600} span>
            {rule.name}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            {t('rules.version', { version: rule.version })}
          </Text>
          <Text size="sm">{rule.purpose}</Text>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {rule.when}
          </Code>
          <Text size="sm" c="dimmed">
            {t('rules.told', { reason: rule.reason[language] })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('rules.owner', { name: nameOf(rule.writtenBy) })} <DateTime at={rule.writtenAt} />
          </Text>
        </>
      ),
    },
    {
      key: 'does',
      header: t('rules.column.does'),
      cell: (rule) => (
        <>
          <Text size="sm" mb={4}>
            {does(rule)}
          </Text>
          {onEdit ? (
            <StagePicker rule={rule} />
          ) : (
            <StatusBadge tone={TONES[rule.stage]}>{t(`stage.${rule.stage}`)}</StatusBadge>
          )}
        </>
      ),
    },
    {
      key: 'precision',
      header: t('rules.column.precision'),
      cell: (rule) => <Precision rule={rule} />,
    },
    {
      key: 'action',
      header: t('rules.column.action'),
      align: 'end',
      cell: (rule) => (
        <Group gap={6} justify="flex-end">
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/desk/screenings" search={{ rule: rule.id }} />
            )}
          >
            {t('rules.cases')}
          </Button>
          {onEdit ? (
            <Button size="compact-sm" variant="default" onClick={() => onEdit(rule)}>
              {t('rules.rewrite')}
            </Button>
          ) : null}
        </Group>
      ),
    },
  ];
}

/** The rules of screening: what each says, how far it is rolled out, and how often it was right. */
export function RulesPage() {
  const { t } = useTranslation('screening');
  const mayWrite = useSignedIn().permissions.includes('claim.approve');
  const [edited, setEdited] = useState<Rule | 'new'>();
  const query = useQuery(rulesQuery);
  const columns = useColumns(mayWrite ? setEdited : undefined);
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        what={t('rules.what')}
        actions={
          mayWrite ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('rules.write')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('rules.title')}
        columns={columns}
        query={{ ...query, data: query.data && { items: query.data.items, next: null } }}
        rowKey={({ id }) => id}
        empty={{ title: t('rules.none'), children: t('rules.noneWhat') }}
      />
      {edited ? (
        <RuleDialog
          rule={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </>
  );
}
