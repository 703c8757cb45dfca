import { useTranslation } from 'react-i18next';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';

const MOST_BYTES = 200_000_000;

function idOf(answer: unknown): string {
  const id =
    typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  if (typeof id !== 'string') throw new Error('The upload was answered without an id.');
  return id;
}

interface EvidenceDropProps {
  label: string;
  purpose: 'challenge' | 'other';
  onStored: (evidenceId: string) => void;
}

/** Takes a file of the desk's own, such as a judgment, as evidence. */
export function EvidenceDrop({ label, purpose, onStored }: EvidenceDropProps) {
  const { t } = useTranslation('review');
  return (
    <FileDrop
      label={label}
      hint={t('upload.hint')}
      accept="application/pdf,image/*,text/plain"
      isMultiple
      maxBytes={MOST_BYTES}
      send={async (file, options) => {
        const query = new URLSearchParams({ fileName: file.name, purpose });
        return idOf(await uploadFile(`/v1/evidence?${query}`, file, options));
      }}
      onStored={onStored}
    />
  );
}
