import {
  Button,
  Group,
  Modal,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { BacktestResult } from './backtest-result.js';
import {
  backtestRule,
  type Rule,
  type RuleDraft,
  rewriteRule,
  SCREENING,
  writeRule,
} from './screening-api.js';

const BARS = ['0.8', '0.9', '0.95', '0.98', '0.99'] as const;
const EXAMPLE = 'listing.seen("text.replica-language") > 0.4 && listing.price < 100.0';

/** Writes a rule or a new version of one; it is tried on history first, and only watches then. */
export function RuleDialog({ rule, onClose }: { rule: Rule | undefined; onClose: () => void }) {
  const { t } = useTranslation(['screening', 'ui']);
  const client = useQueryClient();
  const [action, setAction] = useState<RuleDraft['action']>(rule?.action ?? 'hold');
  const [bar, setBar] = useState(String(rule?.precisionBar ?? 0.95));
  const backtest = useMutation({ mutationFn: backtestRule });
  const save = useMutation({
    mutationFn: (draft: RuleDraft) => (rule ? rewriteRule(rule.id, draft) : writeRule(draft)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [SCREENING] });
      onClose();
    },
  });
  const form = useFields(
    {
      name: rule?.name ?? '',
      purpose: rule?.purpose ?? '',
      when: rule?.when ?? '',
      en: rule?.reason.en ?? '',
      zh: rule?.reason.zh ?? '',
    },
    {},
    save.error ?? backtest.error,
  );
  const { name, purpose, when, en, zh } = form.values;
  const isFilled = Object.values(form.values).every((value) => value.trim() !== '');
  const draft = { name, purpose, when, action, reason: { en, zh }, precisionBar: Number(bar) };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={650}>{t(rule ? 'rules.rewriteTitle' : 'rules.write')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <TextInput {...form.bind('name')} label={t('rules.name')} required />
        <Textarea
          {...form.bind('purpose')}
          label={t('rules.purpose')}
          description={t('rules.purposeWhat')}
          autosize
          minRows={2}
          required
        />
        <Textarea
          {...form.bind('when')}
          label={t('rules.when')}
          description={t('rules.whenWhat')}
          placeholder={EXAMPLE}
          autosize
          minRows={3}
          required
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <NativeSelect
            label={t('rules.action')}
            description={t(`rules.actionWhat.${action}`)}
            value={action}
            data={(['hold', 'remove'] as const).map((value) => ({
              value,
              label: t(`rules.actions.${value}`),
            }))}
            onChange={(event) => setAction(event.currentTarget.value as RuleDraft['action'])}
          />
          <NativeSelect
            label={t('rules.bar')}
            description={t('rules.barWhat')}
            value={bar}
            data={[...new Set([...BARS, bar])].map((value) => ({
              value,
              label: `${Number(value) * 100} %`,
            }))}
            onChange={(event) => setBar(event.currentTarget.value)}
          />
          <Textarea
            {...form.bind('en')}
            label={t('rules.reasonEn')}
            autosize
            minRows={2}
            required
          />
          <Textarea
            {...form.bind('zh')}
            label={t('rules.reasonZh')}
            autosize
            minRows={2}
            required
          />
        </SimpleGrid>
        {backtest.data ? <BacktestResult result={backtest.data} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            disabled={when.trim() === ''}
            loading={backtest.isPending}
            onClick={() => backtest.mutate(when)}
          >
            {t('rules.try')}
          </Button>
          <Button
            disabled={!isFilled || !backtest.data}
            loading={save.isPending}
            onClick={() => save.mutate(draft)}
          >
            {t('rules.save')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('rules.tryFirst')}
        </Text>
      </Stack>
    </Modal>
  );
}
