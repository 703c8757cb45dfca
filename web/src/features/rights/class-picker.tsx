import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NICE_CLASSES, niceHeading, registerLanguage } from './register-facts.js';

interface ClassPickerProps {
  value: readonly number[];
  onChange: (classes: number[]) => void;
  error: string | undefined;
}

/** Nice classes by number or heading: typing "shoes" or "25" both find class 25. */
export function ClassPicker({ value, onChange, error }: ClassPickerProps) {
  const { t, i18n } = useTranslation('rights');
  const language = registerLanguage(i18n.language);
  const data = NICE_CLASSES.map((number) => ({
    value: String(number),
    label: `${number} · ${niceHeading(number, language)}`,
  }));
  return (
    <MultiSelect
      label={t('field.niceClasses')}
      description={t('hint.niceClasses')}
      placeholder={value.length === 0 ? t('hint.pickClasses') : undefined}
      nothingFoundMessage={t('hint.noClass')}
      data={data}
      value={value.map(String)}
      onChange={(classes) => onChange(classes.map(Number).sort((one, other) => one - other))}
      error={error}
      searchable
      hidePickedOptions
      clearable
      withAsterisk
    />
  );
}
