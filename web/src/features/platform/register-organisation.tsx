import { Button, Group, Modal, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ORGANISATION_KINDS } from '../../app/organisation-kind.js';
import { LANGUAGES, nearestLanguage } from '../../i18n/language.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { useNotify } from '../../ui/use-notify.js';
import { countries } from '../accounts/countries.js';
import { type NewOrganisation, PLATFORM, platformApi } from './platform-api.js';

type Kind = NewOrganisation['kind'];
const KINDS = ORGANISATION_KINDS.filter((kind): kind is Kind => kind !== 'platform');
const EMPTY = { name: '', country: '', registrationNumber: '', ownerName: '', ownerEmail: '' };
const PATHS = { ownerName: 'owner.name', ownerEmail: 'owner.email' };

function useRegister(onDone: () => void) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (body: NewOrganisation) => unwrap(platformApi.POST('/v1/organisations', { body })),
    onSuccess: async ({ name }, { owner }) => {
      notify(t('organisations.registered', { name, email: owner.email }));
      onDone();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'organisations'] });
    },
  });
}

/** Registers an organisation that does not sign up by itself, and invites its first person. */
export function RegisterOrganisation({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['platform', 'shell', 'ui']);
  const register = useRegister(onClose);
  const [kind, setKind] = useState<Kind>('authority');
  const [locale, setLocale] = useState(nearestLanguage(i18n.language) ?? 'en');
  const form = useFields(EMPTY, PATHS, register.error);
  const country = form.bind('country');

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { name, registrationNumber, ownerName, ownerEmail, ...rest } = form.values;
    const owner = { name: ownerName, email: ownerEmail, locale };
    const number = registrationNumber.trim();
    register.mutate({ kind, name, owner, ...rest, ...(number && { registrationNumber: number }) });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('organisations.register')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Text size="sm">{t('organisations.registerWhat')}</Text>
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          <NativeSelect
            label={t('organisations.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`shell:kind.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setKind(KINDS.find((one) => one === value) ?? kind)
            }
          />
          <TextInput {...form.bind('name')} label={t('organisations.legalName')} required />
          <Select
            label={t('organisations.country')}
            name={country.name}
            value={country.value || null}
            error={country.error}
            data={countries(i18n.language)}
            onChange={(code) => form.set('country', code ?? '')}
            searchable
            required
          />
          <TextInput
            {...form.bind('registrationNumber')}
            label={t('organisations.registrationNumber')}
          />
          <TextInput {...form.bind('ownerName')} label={t('organisations.ownerName')} required />
          <TextInput
            {...form.bind('ownerEmail')}
            type="email"
            label={t('organisations.ownerEmail')}
            required
          />
          <NativeSelect
            label={t('people.language')}
            value={locale}
            data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={(event) => setLocale(nearestLanguage(event.currentTarget.value) ?? 'en')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={register.isPending} disabled={!form.values.country}>
              {t('organisations.registerSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
