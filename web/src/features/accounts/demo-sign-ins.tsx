import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSession } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { demoQuery } from './accounts-api.js';
import classes from './demo-sign-ins.module.css';
import { useSignIn } from './sign-in-form.js';

/** The people of the demo world, each one click away; absent outside a demo. */
export function DemoSignIns() {
  const { t } = useTranslation(['accounts', 'shell']);
  const isDemo = useSession()?.demo === true;
  const { data } = useQuery({ ...demoQuery, enabled: isDemo });
  const signIn = useSignIn();
  if (!data || data.signIns.length === 0) return null;
  return (
    <section className={classes.demo}>
      <Text component="h2" fw={600} size="sm">
        {t('demo.title')}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t('demo.what')}
      </Text>
      {isProblem(signIn.error) ? <ProblemAlert problem={signIn.error} mb="xs" /> : null}
      <ul className={classes.list}>
        {data.signIns.map(({ email, password, name, organisation, kind, locale }) => (
          <li key={email}>
            <UnstyledButton
              className={classes.person}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ email, password })}
            >
              <span className={classes.name} lang={locale}>
                {name}
              </span>
              <span className={classes.organisation} lang={locale}>
                {organisation}
              </span>
              <span className={classes.kind}>{t(`shell:kind.${kind}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Anchor size="xs" renderRoot={(props) => <Link {...props} to="/demo/outbox" />}>
        {t('outbox.open')}
      </Anchor>
    </section>
  );
}
