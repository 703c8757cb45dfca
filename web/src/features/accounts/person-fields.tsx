import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoundField } from '../../ui/use-fields.js';
import { NewPasswordInput } from './new-password-input.js';

export type PersonField = 'name' | 'email' | 'password';

/** Where the server speaks of each field of a new person and organisation. */
export const NEW_ACCOUNT_PATHS = {
  legalName: 'organisation.legalName',
  country: 'organisation.country',
  name: 'person.name',
  email: 'person.email',
  password: 'person.password',
} as const;

interface PersonFieldsProps {
  bind: (name: PersonField) => BoundField;
}

/** Name, e-mail and a new password, as sign-up and set-up both ask for them. */
export function PersonFields({ bind }: PersonFieldsProps) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextInput {...bind('name')} label={t('field.name')} autoComplete="name" required />
      <TextInput
        {...bind('email')}
        type="email"
        label={t('field.email')}
        description={t('field.emailWhy')}
        autoComplete="email"
        required
      />
      <NewPasswordInput {...bind('password')} label={t('field.password')} />
    </>
  );
}
