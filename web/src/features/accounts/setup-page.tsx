import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useLanguage } from '../../app/use-language.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi, type Setup } from './accounts-api.js';
import { Entrance } from './entrance.js';
import { OrganisationFields } from './organisation-fields.js';
import { NEW_ACCOUNT_PATHS, PersonFields } from './person-fields.js';
import { useEnter } from './use-enter.js';

const EMPTY = { legalName: '', country: '', name: '', email: '', password: '' };

/** Makes the platform's own organisation and its first administrator, once per installation. */
export function SetupPage() {
  const { t } = useTranslation('accounts');
  const [locale] = useLanguage();
  const enter = useEnter();
  const setup = useMutation({
    mutationFn: (body: Setup) => unwrap(accountsApi.POST('/v1/setup', { body })),
    onSuccess: enter,
  });
  const form = useFields(EMPTY, NEW_ACCOUNT_PATHS, setup.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { legalName, country, name, email, password } = form.values;
    setup.mutate({
      organisation: { legalName, country },
      person: { name, email, password, locale },
    });
  }

  return (
    <Entrance title={t('setup.title')} what={t('setup.what')}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          <OrganisationFields bind={form.bind} onCountry={(code) => form.set('country', code)} />
          <PersonFields bind={form.bind} />
          <Button type="submit" loading={setup.isPending}>
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
