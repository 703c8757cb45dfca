import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundField } from '../../ui/use-fields.js';
import { countries } from './countries.js';

interface OrganisationFieldsProps {
  bind: (name: 'legalName' | 'country') => BoundField;
  onCountry: (code: string) => void;
}

/** Legal name and country of a new organisation. */
export function OrganisationFields({ bind, onCountry }: OrganisationFieldsProps) {
  const { t, i18n } = useTranslation('accounts');
  const options = useMemo(() => countries(i18n.language), [i18n.language]);
  const { value, error, name } = bind('country');
  return (
    <>
      <TextInput
        {...bind('legalName')}
        label={t('field.legalName')}
        description={t('field.legalNameWhy')}
        autoComplete="organization"
        required
      />
      <Select
        name={name}
        value={value || null}
        error={error}
        label={t('field.country')}
        placeholder={t('field.countryPick')}
        data={options}
        onChange={(code) => onCountry(code ?? '')}
        nothingFoundMessage={t('field.countryNone')}
        searchable
        required
      />
    </>
  );
}
