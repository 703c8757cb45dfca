import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfferedReason } from '../review-api.js';
import { useWritten } from '../use-regime-name.js';

interface ReasonFieldsProps {
  reasons: readonly OfferedReason[];
  reason: string;
  facts: string;
  onReason: (code: string) => void;
  onFacts: (text: string) => void;
  onSend: () => void;
}

/** Why, by a coded reason, and what was found, in the reviewer's own words. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { reasons, reason, facts, onReason, onFacts, onSend } = props;
  const { t } = useTranslation('review');
  const written = useWritten();
  return (
    <>
      <Radio.Group label={t('ruling.reason')} value={reason} onChange={onReason}>
        <Stack gap={10} mt={4}>
          {reasons.map(({ code, text }) => (
            <Radio key={code} size="xs" value={code} label={text[written]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('ruling.facts')}
        description={t('ruling.factsWhy')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={facts}
        onChange={(event) => onFacts(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
      />
    </>
  );
}
