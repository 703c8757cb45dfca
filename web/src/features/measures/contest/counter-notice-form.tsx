import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { nearestLanguage } from '../../../i18n/language.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useFields } from '../../../ui/use-fields.js';
import { SharedAnswers } from '../../misuse/shared-answers.js';
import { CASES, noticesApi, type RegimePack } from '../../notices/notices-api.js';
import type { ContactField } from '../disclosed.js';
import type { NewCounterNotice } from '../measures-api.js';
import { Consequences } from './consequences.js';
import { ContactFields } from './contact-fields.js';
import { EvidenceField } from './evidence-field.js';
import { StatementBoxes } from './statement-boxes.js';

export interface FormStart {
  explanation: string;
  signature: string;
  contact: Record<ContactField, string>;
  statements: string[];
  evidenceIds: string[];
}

interface CounterNoticeFormProps {
  pack: RegimePack;
  complainant: string;
  claimIds: readonly string[];
  start: FormStart;
  onFiled: (counterNoticeId: string) => void;
}

const PATHS = {
  name: 'contact.name',
  email: 'contact.email',
  phone: 'contact.phone',
  address: 'contact.address',
};

function useFile(onFiled: (counterNoticeId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCounterNotice) =>
      unwrap(noticesApi.POST('/v1/counter-notices', { body })),
    onSuccess: async ({ counterNoticeId }) => {
      await client.invalidateQueries({ queryKey: [CASES] });
      onFiled(counterNoticeId);
    },
  });
}

/** The counter-notice itself: what the regime demands, what it means, and the signature. */
export function CounterNoticeForm(props: CounterNoticeFormProps) {
  const { pack, complainant, claimIds, start, onFiled } = props;
  const { t, i18n } = useTranslation('measures');
  const [statements, setStatements] = useState(start.statements);
  const [evidenceIds, setEvidenceIds] = useState(start.evidenceIds);
  const [joins, setJoins] = useState<string>();
  const [isShared, setShared] = useState(false);
  const file = useFile(onFiled);
  const { explanation, signature, contact } = start;
  const form = useFields({ explanation, signature, ...contact }, PATHS, file.error);
  const { counterNotice } = pack;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { name, email, phone, address, ...said } = form.values;
    file.mutate({
      claimIds: [...claimIds],
      explanation: said.explanation,
      locale: nearestLanguage(i18n.language),
      statements,
      ...(said.signature && { signature: said.signature }),
      contact: { name, email, ...(phone && { phone }), ...(address && { address }) },
      evidenceIds,
      isShared,
      ...(joins && { joins }),
    });
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="lg" maw={760}>
        <Consequences pack={pack} complainant={complainant} />
        <Textarea
          {...form.bind('explanation')}
          label={t('form.explanation')}
          description={t('form.explanationHint', { count: counterNotice.minimumExplanation })}
          minLength={counterNotice.minimumExplanation}
          minRows={5}
          autosize
          required
        />
        <EvidenceField
          isRequired={counterNotice.isEvidenced}
          ids={evidenceIds}
          onAdd={(id) => setEvidenceIds((all) => (all.includes(id) ? all : [...all, id]))}
        />
        {claimIds[0] ? (
          <SharedAnswers
            claimId={claimIds[0]}
            {...{ joins, isShared }}
            onJoin={setJoins}
            onShare={setShared}
          />
        ) : null}
        <ContactFields pack={pack} bind={form.bind} />
        <StatementBoxes
          statements={counterNotice.statements}
          made={statements}
          onChange={setStatements}
        />
        {counterNotice.isSigned ? (
          <TextInput
            {...form.bind('signature')}
            label={t('form.signature')}
            description={t('form.signatureHint')}
            required
          />
        ) : null}
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <Group gap="md">
          <Button type="submit" loading={file.isPending} disabled={claimIds.length === 0}>
            {t('form.submit', { count: claimIds.length })}
          </Button>
          {claimIds.length === 0 ? <Text c="dimmed">{t('form.chooseFirst')}</Text> : null}
        </Group>
      </Stack>
    </form>
  );
}
