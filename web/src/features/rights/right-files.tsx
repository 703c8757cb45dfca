import { ActionIcon, Group, Input, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../ui/file-drop.js';
import { EvidenceTile } from '../notices/evidence-list.js';
import type { EvidenceItem } from '../notices/notices-api.js';
import { MOST_BYTES, sendEvidence } from './rights-api.js';
import type { RightForm } from './use-right-form.js';

const IMAGES = 'image/png,image/jpeg,image/webp,image/gif,image/tiff';
const DOCUMENTS = `${IMAGES},application/pdf,text/plain`;

interface ChosenProps {
  items: readonly EvidenceItem[];
  onRemove: (id: string) => void;
}

/** Files already stored, each with its preview and a way to leave it out. */
export function ChosenFiles({ items, onRemove }: ChosenProps) {
  const { t } = useTranslation('ui');
  if (items.length === 0) return null;
  return (
    <Group gap="xs" mt={6}>
      {items.map((item) => (
        <Group key={item.id} gap={2} wrap="nowrap">
          <EvidenceTile item={item} />
          <ActionIcon
            size="sm"
            aria-label={t('file.remove', { name: item.fileName })}
            onClick={() => onRemove(item.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
    </Group>
  );
}

/** The mark's picture and the papers that prove the right. */
export function RightFiles({ form }: { form: RightForm }) {
  const { t } = useTranslation('rights');
  const { draft, set, errorOf } = form;
  return (
    <Stack gap="md">
      <Input.Wrapper
        label={t(`imageOf.${draft.kind}`)}
        description={t('hint.markImage')}
        error={errorOf('markImageId')}
        withAsterisk={draft.kind === 'trademark' && draft.subtype !== 'word'}
        labelElement="div"
      >
        <div style={{ marginTop: 6 }}>
          <FileDrop
            label={t('files.dropImage')}
            hint={t('files.imageKinds')}
            accept={IMAGES}
            maxBytes={MOST_BYTES}
            isStoredElsewhere
            send={sendEvidence('mark-image')}
            onStored={(markImage) => set({ markImage })}
          />
        </div>
        <ChosenFiles
          items={draft.markImage ? [draft.markImage] : []}
          onRemove={() => set({ markImage: null })}
        />
      </Input.Wrapper>
      <Input.Wrapper
        label={t('field.documents')}
        description={t('hint.documents')}
        error={errorOf('documentIds')}
        labelElement="div"
      >
        <div style={{ marginTop: 6 }}>
          <FileDrop
            label={t('files.dropDocuments')}
            hint={t('files.documentKinds')}
            accept={DOCUMENTS}
            maxBytes={MOST_BYTES}
            isStoredElsewhere
            isMultiple
            send={sendEvidence('right-document')}
            onStored={(item) => form.addDocument(item)}
          />
        </div>
        <ChosenFiles
          items={draft.documents}
          onRemove={(id) => set({ documents: draft.documents.filter((one) => one.id !== id) })}
        />
      </Input.Wrapper>
    </Stack>
  );
}
