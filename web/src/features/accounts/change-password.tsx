import { Button, Paper, PasswordInput, SimpleGrid, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { useNotify } from '../../ui/use-notify.js';
import { AccountSection } from './account-section.js';
import { accountsApi, sessionsQuery } from './accounts-api.js';
import { NewPasswordInput } from './new-password-input.js';

const EMPTY = { current: '', new: '' };

export function ChangePassword() {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const notify = useNotify();
  const change = useMutation({
    mutationFn: (body: typeof EMPTY) =>
      unwrap(accountsApi.POST('/v1/people/me/password', { body })),
    onSuccess: async () => {
      form.reset();
      notify(t('password.done'));
      await client.invalidateQueries(sessionsQuery);
    },
  });
  const form = useFields(EMPTY, {}, change.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    change.mutate(form.values);
  }

  return (
    <AccountSection title={t('password.title')} what={t('password.what')}>
      <Paper component="form" p="md" onSubmit={onSubmit}>
        <Stack gap="sm" align="flex-start">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} w="100%" />
          ) : null}
          <SimpleGrid cols={{ base: 1, sm: 2 }} w="100%">
            <PasswordInput
              {...form.bind('current')}
              label={t('password.current')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
              required
            />
            <NewPasswordInput {...form.bind('new')} label={t('password.next')} />
          </SimpleGrid>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('password.submit')}
          </Button>
        </Stack>
      </Paper>
    </AccountSection>
  );
}
