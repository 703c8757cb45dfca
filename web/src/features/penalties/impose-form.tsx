import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from './penalties-api.js';

export interface Imposed {
  step: Step;
  statement: string;
  days: number | null;
  isReferred: boolean;
}

interface ImposeFormProps {
  proposed: { step: Step; days: number | null } | null;
  isBusy: boolean;
  /** The word on the button. */
  send: string;
  onSend: (imposed: Imposed) => void;
}

/** A step of the ladder with its statement of reasons; a closure needs a second person. */
export function ImposeForm({ proposed, isBusy, send, onSend }: ImposeFormProps) {
  const { t } = useTranslation('penalties');
  const [step, setStep] = useState<Step>(proposed?.step ?? 'warning');
  const [days, setDays] = useState<number | string>(proposed?.days ?? 30);
  const [statement, setStatement] = useState('');
  const [isReferred, setIsReferred] = useState(false);
  const isEndless = step === 'warning' || step === 'closure';
  return (
    <Stack gap="sm">
      <Group grow align="flex-end">
        <NativeSelect
          label={t('impose.step')}
          value={step}
          data={STEPS.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={(event) =>
            setStep(STEPS.find((one) => one === event.currentTarget.value) ?? 'warning')
          }
        />
        {isEndless ? null : (
          <NumberInput
            label={t('impose.days')}
            min={1}
            max={3650}
            value={days}
            onChange={setDays}
          />
        )}
      </Group>
      <Textarea
        label={t('impose.statement')}
        description={t(step === 'closure' ? 'impose.closureWhat' : 'impose.statementWhat')}
        autosize
        minRows={3}
        maxLength={5000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <Checkbox
        label={t('impose.referred')}
        checked={isReferred}
        onChange={(event) => setIsReferred(event.currentTarget.checked)}
      />
      <Button
        color="red"
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        disabled={statement.trim() === ''}
        loading={isBusy}
        onClick={() =>
          onSend({ step, statement, days: isEndless ? null : Number(days), isReferred })
        }
      >
        {send}
      </Button>
    </Stack>
  );
}
