import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoundField } from '../../ui/use-fields.js';

/** The shortest password that is worth sending; the server judges again. */
const SHORTEST_PASSWORD = 12;

/** A password being chosen, with the rule it must meet. */
export function NewPasswordInput({ label, ...field }: BoundField & { label: string }) {
  const { t } = useTranslation('accounts');
  return (
    <PasswordInput
      {...field}
      label={label}
      description={t('field.passwordRule', { count: SHORTEST_PASSWORD })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      minLength={SHORTEST_PASSWORD}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
      required
    />
  );
}
