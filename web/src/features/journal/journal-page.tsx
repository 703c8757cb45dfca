import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../app/brand-mark.js';
import { LanguageSwitch } from '../../app/language-switch.js';
import { useSession } from '../../app/session.js';
import { ThemeSwitch } from '../../app/theme-switch.js';
import classes from './journal-page.module.css';
import { JournalState } from './journal-state.js';
import { Verifier } from './verifier-panel.js';

function Bar() {
  const { t } = useTranslation('journal');
  const isSignedIn = useSession()?.signedIn === true;
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home}>
        <BrandMark size={26} />
        Magpie
      </Link>
      <span className={classes.tools}>
        <Anchor
          size="sm"
          c="inherit"
          renderRoot={(p) => <Link {...p} to={isSignedIn ? '/' : '/sign-in'} />}
        >
          {t(isSignedIn ? 'page.back' : 'page.signIn')}
        </Anchor>
        <LanguageSwitch className={classes.tool} />
        <ThemeSwitch className={classes.tool} />
      </span>
    </header>
  );
}

const IDEAS = ['what', 'why', 'cannot', 'who'] as const;

function Ideas() {
  const { t } = useTranslation('journal');
  return (
    <dl className={classes.ideas}>
      {IDEAS.map((idea) => (
        <div key={idea}>
          <dt>{t(`idea.${idea}.title`)}</dt>
          <dd>{t(`idea.${idea}.body`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the journal is, how it stands, and a verifier: open to everybody. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  return (
    <>
      <Bar />
      <main className={classes.page}>
        <Stack gap="xl">
          <div>
            <Title order={1}>{t('page.title')}</Title>
            <Text component="p" c="dimmed" mt={4} mb={0} maw="46rem">
              {t('page.what')}
            </Text>
          </div>
          <Verifier />
          <section>
            <Title order={2} mb="sm">
              {t('page.ideas')}
            </Title>
            <Ideas />
          </section>
          <section>
            <Title order={2} mb="xs">
              {t('state.title')}
            </Title>
            <JournalState />
          </section>
        </Stack>
      </main>
    </>
  );
}
