import {
  Button,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useFields } from '../../../ui/use-fields.js';
import { EvidenceInput } from '../../notices/evidence-input.js';
import type { EvidenceItem } from '../../notices/notices-api.js';
import { RIGHTS, type RightView } from '../rights-api.js';
import { DryRunResult } from './dry-run-result.js';
import {
  draftOf,
  EMPTY,
  TELL_FIELDS,
  TELL_KINDS,
  type TellDraft,
  type TellField,
  type TellKind,
} from './tell-form.js';
import { stageTell, tryTell, writeTell } from './tells-api.js';

const ONE_LINE: readonly TellField[] = ['attribute', 'amount', 'currency'];

/** Writes a tell, shows what it would see in live listings, and puts it in force. */
export function NewTell({ right, onClose }: { right: RightView; onClose: () => void }) {
  const { t } = useTranslation(['tells', 'ui']);
  const client = useQueryClient();
  const [kind, setKind] = useState<TellKind>('phrase');
  const dryRun = useMutation({ mutationFn: (tell: TellDraft) => tryTell(right.id, tell) });
  const write = useMutation({
    mutationFn: async ({ tell, isLive }: { tell: TellDraft; isLive: boolean }) => {
      const { id } = await writeTell(right.id, tell);
      if (isLive) await stageTell(right.id, id, 'live');
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [RIGHTS, 'tells'] });
      onClose();
    },
  });
  const form = useFields(EMPTY, {}, write.error ?? dryRun.error);
  const [pictures, setPictures] = useState<EvidenceItem[]>([]);
  const draft = () =>
    draftOf(
      kind,
      form.values,
      pictures.map(({ id }) => id),
    );
  const isFilled =
    TELL_FIELDS[kind].every((field) => form.values[field].trim() !== '') &&
    (kind !== 'pictures' || pictures.length > 0);
  // Messages about one line of a list stand beside the list.
  const messageOf = (field: TellField) =>
    form.problem?.fields.find((one) => one.field.split('.')[0] === field)?.message;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{t('new.title', { title: right.title })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <NativeSelect
          label={t('new.kind')}
          description={t(`kindWhat.${kind}`)}
          value={kind}
          data={TELL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => {
            setKind(event.currentTarget.value as TellKind);
            dryRun.reset();
          }}
        />
        {TELL_FIELDS[kind].map((field) => {
          const bound = { ...form.bind(field), label: t(`field.${field}`), required: true };
          const error = bound.error ?? messageOf(field);
          return ONE_LINE.includes(field) ? (
            <TextInput key={field} {...bound} error={error} />
          ) : (
            <Textarea
              key={field}
              {...bound}
              error={error}
              description={t('new.lines')}
              autosize
              minRows={2}
              maxRows={8}
            />
          );
        })}
        {kind === 'pictures' ? (
          <EvidenceInput purpose="other" items={pictures} onChange={setPictures} />
        ) : null}
        {dryRun.data ? <DryRunResult result={dryRun.data} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            disabled={!isFilled}
            loading={dryRun.isPending}
            onClick={() => dryRun.mutate(draft())}
          >
            {t('new.try')}
          </Button>
          <Button
            variant="default"
            disabled={!isFilled}
            loading={write.isPending}
            onClick={() => write.mutate({ tell: draft(), isLive: false })}
          >
            {t('new.keep')}
          </Button>
          <Button
            disabled={!isFilled || !dryRun.data}
            loading={write.isPending}
            onClick={() => write.mutate({ tell: draft(), isLive: true })}
          >
            {t('new.live')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('new.tryFirst')}
        </Text>
      </Stack>
    </Modal>
  );
}
