import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../ui/file-drop.js';
import { EvidenceList } from '../../notices/evidence-list.js';
import type { EvidenceItem } from '../../notices/notices-api.js';
import { sendEvidence } from '../measures-api.js';

const MEGABYTE = 1024 * 1024;
/** What the server takes from a merchant. */
const LARGEST = 20 * MEGABYTE;
const ACCEPT =
  'image/png,image/jpeg,image/webp,image/gif,image/tiff,application/pdf,.txt,.csv,.mp4';

interface EvidenceFieldProps {
  isRequired: boolean;
  ids: readonly string[];
  onAdd: (id: string) => void;
}

/** Evidence sent as soon as it is dropped, and shown as the other side will see it. */
export function EvidenceField({ isRequired, ids, onAdd }: EvidenceFieldProps) {
  const { t } = useTranslation('measures');
  return (
    <div>
      <FileDrop<EvidenceItem>
        label={t(isRequired ? 'form.evidenceRequired' : 'form.evidence')}
        hint={t('form.evidenceHint')}
        accept={ACCEPT}
        isMultiple
        maxBytes={LARGEST}
        send={sendEvidence}
        onStored={(stored) => onAdd(stored.id)}
      />
      <EvidenceList ids={ids} />
    </div>
  );
}
