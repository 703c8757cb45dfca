import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../ui/file-drop.js';
import { ChosenFiles } from '../rights/right-files.js';
import { MOST_BYTES, sendEvidence } from '../rights/rights-api.js';
import type { EvidenceItem } from './notices-api.js';

const ACCEPTED =
  'image/png,image/jpeg,image/webp,image/gif,image/tiff,application/pdf,text/plain,text/csv,video/mp4';

interface EvidenceInputProps {
  purpose: EvidenceItem['purpose'];
  items: readonly EvidenceItem[];
  onChange: Dispatch<SetStateAction<EvidenceItem[]>>;
}

/** Takes evidence by dropping or choosing, shows what is stored, and lets it be left out again. */
export function EvidenceInput({ purpose, items, onChange }: EvidenceInputProps) {
  const { t } = useTranslation('notices');
  return (
    <div>
      <FileDrop
        label={t('evidence.drop')}
        hint={t('evidence.kinds')}
        accept={ACCEPTED}
        maxBytes={MOST_BYTES}
        isMultiple
        isStoredElsewhere
        send={sendEvidence(purpose)}
        onStored={(item) =>
          onChange((before) => [...before.filter(({ id }) => id !== item.id), item])
        }
      />
      <ChosenFiles
        items={items}
        onRemove={(id) => onChange((before) => before.filter((one) => one.id !== id))}
      />
    </div>
  );
}
