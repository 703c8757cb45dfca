import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moneyText } from '../../../ui/format.js';
import { EvidenceList } from '../../notices/evidence-list.js';
import type { TellDraft } from './tell-form.js';

/** What a tell says, in a line or two. */
export function TellText({ draft }: { draft: TellDraft }) {
  const { t, i18n } = useTranslation('tells');
  const list = (values: readonly string[]) => values.join(t('separator'));
  const says = () => {
    switch (draft.kind) {
      case 'phrase':
        return list(draft.phrases);
      case 'false-model':
        return list(draft.patterns);
      case 'impossible':
        return t('says.impossible', {
          model: list(draft.model),
          attribute: draft.attribute,
          made: list(draft.made),
        });
      case 'channel':
        return t('says.channel', { model: list(draft.model), merchants: list(draft.merchants) });
      case 'price-floor':
        return moneyText(draft.amount, draft.currency, i18n.language);
      case 'pictures':
        return null;
    }
  };
  return (
    <>
      {t(`kind.${draft.kind}`)}
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {says()}
      </Text>
      {draft.kind === 'pictures' ? <EvidenceList ids={draft.evidenceIds} /> : null}
    </>
  );
}
