import { Alert, Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { startAuthentication } from '@simplewebauthn/browser';
import { IconBuilding, IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useSession } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { accountsApi } from './accounts-api.js';
import { DemoSignIns } from './demo-sign-ins.js';
import { Entrance } from './entrance.js';
import { passkeyPlace } from './passkey-place.js';
import { SignInForm } from './sign-in-form.js';
import { useEnter } from './use-enter.js';

async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await unwrap(accountsApi.POST('/v1/session/passkey/options'));
  const body = await startAuthentication({ optionsJSON });
  await unwrap(accountsApi.POST('/v1/session/passkey', { body }));
}

function PasskeyButton() {
  const { t } = useTranslation('accounts');
  const enter = useEnter();
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: enter });
  const place = passkeyPlace(window.location);
  if (place === 'nowhere') return null;
  if (place !== 'here') {
    return (
      <Button
        component="a"
        href={place.at}
        variant="default"
        fullWidth
        leftSection={<IconFingerprint size={17} />}
      >
        {t('signIn.passkeyAt', { host: new URL(place.at).host })}
      </Button>
    );
  }
  return (
    <>
      {/* Whoever closes the browser's dialog knows that they did. */}
      {isProblem(passkey.error) ? <ProblemAlert problem={passkey.error} /> : null}
      <Button
        variant="default"
        fullWidth
        loading={passkey.isPending}
        leftSection={<IconFingerprint size={17} />}
        onClick={() => passkey.mutate()}
      >
        {t('signIn.passkey')}
      </Button>
    </>
  );
}

/** Redirects to the provider; a page of the server, not a call. */
const SIGN_ON = '/v1/session/oidc';

function StaffButton() {
  const { t } = useTranslation('accounts');
  const hasSignOn = useSession()?.sso === true;
  if (!hasSignOn) return null;
  return (
    <Button
      component="a"
      href={SIGN_ON}
      variant="default"
      fullWidth
      leftSection={<IconBuilding size={17} />}
    >
      {t('signIn.sso')}
    </Button>
  );
}

export function SignInPage() {
  const { t } = useTranslation('accounts');
  const { problem } = useSearch({ from: '/open/sign-in' });
  return (
    <Entrance title={t('signIn.title')} what={t('signIn.what')}>
      <Stack gap="sm">
        {problem ? (
          <Alert color="red" role="alert" title={t('signIn.signOnFailed')}>
            {t('signIn.signOnFailedWhat', { problem })}
          </Alert>
        ) : null}
        <SignInForm />
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/forgot-password" />}>
          {t('signIn.forgot')}
        </Anchor>
        <Divider label={t('signIn.or')} my={4} />
        <PasskeyButton />
        <StaffButton />
        <Text size="sm" mt="xs">
          {t('signIn.newHere')}{' '}
          <Anchor renderRoot={(props) => <Link {...props} to="/sign-up" />}>
            {t('signIn.signUp')}
          </Anchor>
        </Text>
        <DemoSignIns />
      </Stack>
    </Entrance>
  );
}
