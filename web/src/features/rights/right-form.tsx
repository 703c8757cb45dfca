import { Button, Group } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FormSection } from './form-section.js';
import { type HolderChoice, HolderField, KindFields, RegisterFields } from './right-fields.js';
import { RightFiles } from './right-files.js';
import { type RightForm as Form, SHOWN_FIELDS } from './use-right-form.js';

interface RightFormProps {
  form: Form;
  /** The holders to choose among; absent where the holder is settled. */
  holders?: HolderChoice[] | undefined;
  /** What was verified stays; only papers can be added. */
  isDocumentsOnly?: boolean;
  submitLabel: string;
  isBusy: boolean;
  cancel: ReactNode;
  onSubmit: () => void;
}

/** The form of a right, new or changed; its fields follow the kind of right. */
export function RightForm(props: RightFormProps) {
  const { form, holders, isDocumentsOnly = false, submitLabel, isBusy, cancel, onSubmit } = props;
  const { t } = useTranslation('rights');
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form onSubmit={submit} style={{ maxWidth: '52rem' }}>
      {form.problem ? (
        <ProblemAlert problem={form.problem} shownFields={SHOWN_FIELDS} mb="md" />
      ) : null}
      {isDocumentsOnly ? null : (
        <>
          <FormSection title={t('form.kind')} what={t('form.kindWhat')}>
            {holders ? <HolderField form={form} holders={holders} /> : null}
            <div style={{ height: holders ? 16 : 0 }} />
            <KindFields form={form} />
          </FormSection>
          <FormSection title={t('form.register')} what={t('form.registerWhat')}>
            <RegisterFields form={form} />
          </FormSection>
        </>
      )}
      <FormSection title={t('form.files')} what={t('form.filesWhat')}>
        <RightFiles form={form} />
      </FormSection>
      <Group gap="xs">
        <Button type="submit" loading={isBusy}>
          {submitLabel}
        </Button>
        {cancel}
      </Group>
    </form>
  );
}
