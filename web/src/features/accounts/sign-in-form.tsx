import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi } from './accounts-api.js';
import { useEnter } from './use-enter.js';

/** Signs in by e-mail and password; also what the demo's buttons do. */
export function useSignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      unwrap(accountsApi.POST('/v1/session', { body })),
    onSuccess: enter,
  });
}

export function SignInForm() {
  const { t } = useTranslation('accounts');
  const signIn = useSignIn();
  const form = useFields({ email: '', password: '' }, {}, signIn.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate(form.values);
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <TextInput
          {...form.bind('email')}
          type="email"
          label={t('field.email')}
          autoComplete="username webauthn"
          required
        />
        <PasswordInput
          {...form.bind('password')}
          label={t('field.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          required
        />
        <Button type="submit" fullWidth mt={4} loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
