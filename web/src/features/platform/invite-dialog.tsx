import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { LANGUAGES, nearestLanguage } from '../../i18n/language.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { useNotify } from '../../ui/use-notify.js';
import { type NewMember, PLATFORM, platformApi } from './platform-api.js';
import { type Role, RolePicker } from './role-picker.js';

/** Invites a person into the reader's own organisation. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['platform', 'ui']);
  const client = useQueryClient();
  const notify = useNotify();
  const [roles, setRoles] = useState<Role[]>([]);
  const [locale, setLocale] = useState(nearestLanguage(i18n.language) ?? 'en');
  const invite = useMutation({
    mutationFn: (body: NewMember) => unwrap(platformApi.POST('/v1/people', { body })),
    onSuccess: async ({ email }) => {
      notify(t('people.invited', { email: email ?? '' }));
      onClose();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'people'] });
    },
  });
  const form = useFields({ name: '', email: '' }, {}, invite.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    invite.mutate({ ...form.values, roles, locale });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('people.invite')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          <TextInput {...form.bind('name')} label={t('people.name')} required data-autofocus />
          <TextInput {...form.bind('email')} type="email" label={t('people.email')} required />
          <RolePicker value={roles} onChange={setRoles} />
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
            <Button type="submit" loading={invite.isPending} disabled={roles.length === 0}>
              {t('people.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
