import { Anchor, Button, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useLanguage } from '../../app/use-language.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi, type SignUp } from './accounts-api.js';
import { Entrance } from './entrance.js';
import { OrganisationFields } from './organisation-fields.js';
import { NEW_ACCOUNT_PATHS, PersonFields } from './person-fields.js';

const EMPTY = { legalName: '', country: '', name: '', email: '', password: '' };
/** The kinds that register themselves; the platform and authorities are invited. */
const KINDS = ['rights-holder', 'agent', 'merchant', 'association'] as const;
type SignUpKind = (typeof KINDS)[number];

function KindChoice({
  kind,
  onChange,
}: {
  kind: SignUpKind;
  onChange: (kind: SignUpKind) => void;
}) {
  const { t } = useTranslation(['accounts', 'shell']);
  return (
    <Radio.Group
      label={t('field.kind')}
      value={kind}
      onChange={(value) => onChange(KINDS.find((one) => one === value) ?? kind)}
      required
    >
      <Stack gap={6} mt={6}>
        {KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`shell:kind.${one}`)}
            description={t(`kindWhy.${one}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SignUpForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation('accounts');
  const [locale] = useLanguage();
  const [kind, setKind] = useState<SignUpKind>('rights-holder');
  const signUp = useMutation({
    mutationFn: (body: SignUp) => unwrap(accountsApi.POST('/v1/sign-ups', { body })),
    onSuccess: (_answer, body) => onSent(body.person.email),
  });
  const form = useFields(EMPTY, NEW_ACCOUNT_PATHS, signUp.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { legalName, country, name, email, password } = form.values;
    signUp.mutate({
      organisation: { kind, legalName, country },
      person: { name, email, password, locale },
    });
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <KindChoice kind={kind} onChange={setKind} />
        <OrganisationFields bind={form.bind} onCountry={(code) => form.set('country', code)} />
        <PersonFields bind={form.bind} />
        <Button type="submit" loading={signUp.isPending}>
          {t('signUp.submit')}
        </Button>
        <Text size="sm">
          {t('signUp.haveAccount')}{' '}
          <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />}>
            {t('signIn.submit')}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}

export function SignUpPage() {
  const { t } = useTranslation('accounts');
  const [sentTo, setSentTo] = useState<string>();
  const isDemo = useSession()?.demo === true;
  if (sentTo) {
    return (
      <Entrance title={t('signUp.sentTitle')} what={t('signUp.sent', { email: sentTo })}>
        <Text size="sm">{t('signUp.sentHint')}</Text>
        {isDemo ? (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/demo/outbox" />}>
            {t('outbox.open')}
          </Anchor>
        ) : null}
      </Entrance>
    );
  }
  return (
    <Entrance title={t('signUp.title')} what={t('signUp.what')}>
      <SignUpForm onSent={setSentTo} />
    </Entrance>
  );
}
