import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionName, registerLanguage, TERRITORIES } from './register-facts.js';

interface TerritoryPickerProps {
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
  error?: string | undefined;
  isRequired?: boolean;
}

/** Countries and regions by name, in the order of the reader's language. */
export function TerritoryPicker(props: TerritoryPickerProps) {
  const { label, hint, value, onChange, error, isRequired = false } = props;
  const { t, i18n } = useTranslation('rights');
  const data = useMemo(() => {
    const order = new Intl.Collator(i18n.language);
    const language = registerLanguage(i18n.language);
    return TERRITORIES.map((code) => ({ value: code, label: regionName(code, language) })).sort(
      (one, other) => order.compare(one.label, other.label),
    );
  }, [i18n.language]);
  return (
    <MultiSelect
      label={label}
      description={hint}
      nothingFoundMessage={t('hint.noTerritory')}
      data={data}
      value={[...value]}
      onChange={onChange}
      error={error}
      withAsterisk={isRequired}
      searchable
      hidePickedOptions
      clearable
    />
  );
}
